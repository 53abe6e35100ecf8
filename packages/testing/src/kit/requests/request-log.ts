import type { OperationId } from '@voisnap/types/operations';
import type { Exchange, MockResponse } from '../../http/exchange.js';
import { captureAll, captureMap, type MockPart, type Restore } from '../../shared/mock-part.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { expectRequest } from './expect-request.js';
import type { ExpectedRequest } from './expected-request.js';
import { type LogBounds, LogEntries } from './log-entries.js';
import { logExchange } from './log-exchange.js';
import type { LoggedRequest } from './logged-request.js';
import { RequestWatchers, type WaitForOptions } from './request-watchers.js';

export type { WaitForOptions };

/** How many requests are kept by default. Beyond that, the oldest are forgotten. */
const keptRequests = 10_000;
/** Approximate size of a request in memory without the two bodies, in bytes. */
const baseSize = 2_000;

/** The received requests, oldest first: the last 10 000, each with its response. */
export interface Requests {
  /** All requests, the oldest first. */
  readonly all: readonly LoggedRequest[];
  /** The latest request; `undefined` if there is none. */
  readonly last: LoggedRequest | undefined;
  /** Requests that match no operation. */
  readonly unmatched: readonly LoggedRequest[];
  /**
   * Requests of one operation.
   * @param operationId - id of the operation: `agents.get`.
   * @throws TypeError when the operation is unknown.
   */
  of<Id extends OperationId>(operationId: Id): readonly LoggedRequest<Id>[];
  /**
   * Resolves with an operation's last request as soon as the mock has responded to `times` of them (default:
   * 1); at once if it has already.
   * @param operationId - id of the operation: `agents.get`.
   * @throws AssertionError when they did not arrive within four seconds of real time (option `timeout`), the
   * signal's reason when it aborts, and an error when the mock is closed.
   */
  waitFor<Id extends OperationId>(
    operationId: Id,
    options?: WaitForOptions,
  ): Promise<LoggedRequest<Id>>;
  /**
   * Asserts that a request of the operation matches, and returns the last one that does. With `times: 0` it
   * asserts that none does.
   * @param operationId - id of the operation: `agents.get`.
   * @throws AssertionError that lists what came instead, and how it differs.
   * @throws TypeError when the operation or a part of the request is unknown.
   */
  expect<Id extends OperationId>(
    operationId: Id,
    expected: ExpectedRequest<Id> & { readonly times: 0 },
  ): undefined;
  expect<Id extends OperationId>(
    operationId: Id,
    expected?: ExpectedRequest<Id>,
  ): LoggedRequest<Id>;
  /** Forgets all requests. */
  clear(): void;
}

/** The log of received requests. */
export class RequestLog implements Requests, MockPart {
  readonly #entries: LogEntries;
  readonly #attempts = new Map<string, number>();
  readonly #watchers = new RequestWatchers(() => this.#entries.all);

  constructor(bounds: LogBounds = { maxRequests: keptRequests }) {
    this.#entries = new LogEntries(bounds);
  }

  get all(): readonly LoggedRequest[] {
    return [...this.#entries.all];
  }

  /** How many requests were forgotten to keep the limits. */
  get forgotten(): number {
    return this.#entries.forgotten;
  }

  get last(): LoggedRequest | undefined {
    return this.#entries.all.at(-1);
  }

  get unmatched(): readonly LoggedRequest[] {
    return this.#entries.all.filter(({ operationId }) => operationId === undefined);
  }

  of<Id extends OperationId>(operationId: Id): readonly LoggedRequest<Id>[] {
    requireOperationId(operationId);
    return this.#entries.all.filter((entry) => entry.operationId === operationId) as never;
  }

  waitFor<Id extends OperationId>(
    operationId: Id,
    options: WaitForOptions = {},
  ): Promise<LoggedRequest<Id>> {
    return this.#watchers.wait(operationId, options) as Promise<never>;
  }

  readonly expect: Requests['expect'] = (
    operationId: OperationId,
    expected: ExpectedRequest<never> = {},
  ) => {
    requireOperationId(operationId);
    return expectRequest(operationId, expected, this.#entries.all) as never;
  };

  /** Adds an exchange. */
  add(exchange: Exchange, response: MockResponse, at: string): LoggedRequest {
    const attempt = this.#countAttempt(exchange.request.headers.get('Idempotency-Key'));
    const entry = logExchange(exchange, response, { attempt, at });
    this.#entries.add(entry, baseSize + exchange.bodyBytes + (response.text?.length ?? 0));
    this.#watchers.check();
    return entry;
  }

  #countAttempt(key: string | null): number {
    if (key === null) return 1;
    const attempt = (this.#attempts.get(key) ?? 0) + 1;
    this.#attempts.set(key, attempt);
    const [oldest] = this.#attempts.keys();
    if (this.#attempts.size > keptRequests && oldest !== undefined) this.#attempts.delete(oldest);
    return attempt;
  }

  reset(): void {
    this.clear();
  }

  clear(): void {
    this.#entries.reset();
    this.#attempts.clear();
  }

  capture(): Restore {
    return captureAll([this.#entries, { capture: () => captureMap(this.#attempts) }]);
  }

  /** Ends all waits with an error. */
  close(): void {
    this.#watchers.close();
  }
}
