import { holdProcess, nextTurn } from './real-time.js';

/**
 * Counts the requests of one mock that wait for their answer. Virtual time does not move past them,
 * and the process stays alive for them: a connection in memory has no handle that would do that.
 */
export class InFlight {
  #count = 0;
  #release: (() => void) | undefined;
  #waiting: (() => void)[] = [];

  get busy(): boolean {
    return this.#count > 0;
  }

  /** Counts a request in; the returned function counts it out, once. */
  begin(): () => void {
    this.#count += 1;
    this.#release ??= holdProcess();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#end();
    };
  }

  /** Resolves when nothing is in flight. */
  idle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #end(): void {
    this.#count -= 1;
    if (this.busy) return;
    this.#release?.();
    this.#release = undefined;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Lets all that was woken send its requests, and those get their answers. */
export async function settle(inFlight: InFlight): Promise<void> {
  do {
    await inFlight.idle();
    await nextTurn();
  } while (inFlight.busy);
}
