import { ConfigurationError } from '@voisnap/core';
import type { CreateOutboundCallRequest } from '@voisnap/types/models';
import type { CampaignRows } from '../create-many-options.js';

type Step = IteratorResult<unknown, unknown>;

/** Takes the rows of a campaign one at a time, each only when it is asked for. */
export class RowSource {
  readonly #iterator: Iterator<unknown> | AsyncIterator<unknown>;
  #ended = false;

  /** @throws ConfigurationError when the rows cannot be iterated. */
  constructor(rows: CampaignRows<CreateOutboundCallRequest>) {
    this.#iterator = openIterator(rows);
  }

  /** Whether the last row was taken. */
  get ended(): boolean {
    return this.#ended;
  }

  /**
   * Takes the next row; `undefined` after the last one. Not called again before it has settled.
   *
   * @throws what the source throws, which counts as ended then; what a row that is a promise rejects with.
   */
  async take(): Promise<{ readonly row: unknown } | undefined> {
    const step = await this.#step();
    // As `for await` does: an array may hold promises.
    return step.done ? undefined : { row: await step.value };
  }

  /** Lets the source release what it holds, such as an open file. Does not wait for a source that hangs. */
  close(): void {
    if (this.#ended) return;
    this.#ended = true;
    const closing = async () => this.#iterator.return?.();
    closing().catch(() => {});
  }

  async #step(): Promise<Step> {
    try {
      const step: Step = await this.#iterator.next();
      if (step.done) this.#ended = true;
      return step;
    } catch (error) {
      this.#ended = true;
      throw error;
    }
  }
}

const openIterator = (rows: unknown): Iterator<unknown> | AsyncIterator<unknown> => {
  const source = rows as Partial<AsyncIterable<unknown> & Iterable<unknown>> | null | undefined;
  const open =
    typeof rows === 'object' && source
      ? (source[Symbol.asyncIterator] ?? source[Symbol.iterator])
      : undefined;
  if (source && typeof open === 'function') {
    const iterator: unknown = Reflect.apply(open, source, []);
    if (isIterator(iterator)) return iterator;
    throw new ConfigurationError(
      'The rows of createMany cannot be iterated: their [Symbol.asyncIterator] or [Symbol.iterator] returned no iterator.',
    );
  }
  const promised = typeof (rows as { then?: unknown } | null | undefined)?.then === 'function';
  throw new ConfigurationError(
    `The rows of createMany must be an array, an iterable or an async iterable of calls, but are ${
      promised ? 'a promise: await it first' : describe(rows)
    }.`,
  );
};

const isIterator = (value: unknown): value is Iterator<unknown> | AsyncIterator<unknown> =>
  typeof (value as { next?: unknown } | null | undefined)?.next === 'function';

const describe = (rows: unknown): string =>
  rows === null || rows === undefined ? String(rows) : `of type ${typeof rows}`;
