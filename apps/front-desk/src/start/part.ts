import { setTimeout as sleep } from 'node:timers/promises';

/** The state of a part. */
export type PartState<Value> =
  | { readonly name: 'starting'; readonly step: string }
  | { readonly name: 'ready'; readonly value: Value }
  /** It tries again by itself. */
  | { readonly name: 'failed'; readonly problem: string };

/** A page asked for a part that is not ready. The error page shows the part's state, and refreshes itself. */
export class PartNotReadyError extends Error {
  constructor(readonly part: Part<unknown>) {
    super(`${part.name} is not ready`);
    this.name = 'PartNotReadyError';
  }
}

/** Starts a part. `report` tells the pages what it does at the moment. */
export type StartPart<Value> = (report: (step: string) => void) => Promise<Value>;

/**
 * Something that starts beside the server: the API, the database, the jobs. The server listens before, and pages that
 * need a part say how far it has come.
 */
export class Part<Value> {
  #state: PartState<Value> = { name: 'starting', step: 'It is starting.' };
  /** Resolves once the part is ready, however often it failed before. */
  readonly ready: Promise<Value>;

  /**
   * @param name - for people: 'The database'.
   * @param start - is called again after a pause when it rejects.
   * @param signal - ends the attempts.
   */
  constructor(
    readonly name: string,
    start: StartPart<Value>,
    readonly signal: AbortSignal,
  ) {
    this.ready = this.#startUntilReady(start);
    // Pages read `state`; without this line, a rejection would end the process.
    this.ready.catch(() => undefined);
  }

  get state(): PartState<Value> {
    return this.#state;
  }

  /** @throws PartNotReadyError while it starts, and when it failed. */
  get value(): Value {
    if (this.#state.name === 'ready') return this.#state.value;
    throw new PartNotReadyError(this);
  }

  async #startUntilReady(start: StartPart<Value>): Promise<Value> {
    for (let pauseMs = 500; ; pauseMs = Math.min(pauseMs * 2, 10_000)) {
      try {
        const value = await start((step) => {
          this.#state = { name: 'starting', step };
        });
        this.#state = { name: 'ready', value };
        return value;
      } catch (error) {
        this.signal.throwIfAborted();
        this.#state = { name: 'failed', problem: (error as Error).message };
      }
      await sleep(pauseMs, undefined, { signal: this.signal });
    }
  }
}
