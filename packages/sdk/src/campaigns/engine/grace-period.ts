import { type Clock, VoisnapError } from '@voisnap/core';

/** Milliseconds that code of the caller has to end after the run was stopped. */
const gracePeriodMs = 30_000;

/** Clock and stop of a run. */
export interface GracePeriodParts {
  readonly clock: Clock;
  /** Aborts when the run is stopped. */
  readonly stopped: AbortSignal;
}

/** Waits for code of the caller: without a limit while the run goes on, and for a grace period after it was stopped. */
export class GracePeriod {
  readonly #name: string;
  readonly #parts: GracePeriodParts;
  #end: VoisnapError | undefined;

  /** @param name Name of what is waited for, in the message. */
  constructor(name: string, parts: GracePeriodParts) {
    this.#name = name;
    this.#parts = parts;
  }

  /**
   * Calls `work`, and waits for its end.
   *
   * @throws what `work` throws; VoisnapError, now and from then on, when it hangs in a run that was stopped.
   */
  async wait<Value>(work: () => Value | PromiseLike<Value>): Promise<Value> {
    if (this.#end) throw this.#end;
    const settled = new AbortController();
    const working = (async () => work())();
    try {
      return await Promise.race([working, this.#expire(settled.signal)]);
    } finally {
      settled.abort();
    }
  }

  async #expire(settled: AbortSignal): Promise<never> {
    const { clock, stopped } = this.#parts;
    await waitForAbort(stopped, settled);
    await clock.sleep(gracePeriodMs, settled);
    this.#end = new VoisnapError(
      `${this.#name} did not settle within ${gracePeriodMs / 1_000} seconds after the run was stopped.`,
    );
    throw this.#end;
  }
}

const waitForAbort = (stopped: AbortSignal, settled: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopped.aborted) resolve();
    else stopped.addEventListener('abort', () => resolve(), { once: true, signal: settled });
  });
