import { type Clock, VoisnapError } from '@voisnap/core';

/** Milliseconds for which a stopped run waits for code of the caller. */
const patience = 30_000;

/** What the patience of a run depends on. */
export interface StopPatienceParts {
  readonly clock: Clock;
  /** Aborts when the run is stopped. */
  readonly stopped: AbortSignal;
}

/** Waits for code of the caller as long as it takes; but for one that hangs only a while after the run was stopped. */
export class StopPatience {
  readonly #name: string;
  readonly #parts: StopPatienceParts;
  #end: VoisnapError | undefined;

  /** @param name Name of what is waited for, in the message. */
  constructor(name: string, parts: StopPatienceParts) {
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
    await clock.sleep(patience, settled);
    this.#end = new VoisnapError(
      `${this.#name} did not settle within ${patience / 1_000} seconds after the run was stopped.`,
    );
    throw this.#end;
  }
}

const waitForAbort = (stopped: AbortSignal, settled: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopped.aborted) resolve();
    else stopped.addEventListener('abort', () => resolve(), { once: true, signal: settled });
  });
