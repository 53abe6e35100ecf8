import { holdProcess, nextTurn } from './real-time.js';

/** A request that waits for its answer. */
export interface InFlightRequest {
  /** Counts it out, once and for all. */
  end(): void;
  /** Counts it out while it waits for time to pass; the returned function counts it in again. */
  pause(): () => void;
}

/**
 * Counts the requests of one mock that wait for their answer. Virtual time does not move past them,
 * and the process stays alive for them: a connection in memory has no handle that would do that.
 * A request that itself waits for time to pass is paused: it only keeps the process alive.
 */
export class InFlight {
  readonly #requests = new Set<Counted>();
  #release: (() => void) | undefined;
  #waiting: (() => void)[] = [];
  #running = 0;

  get busy(): boolean {
    return this.#running > 0;
  }

  /** Counts a request in. */
  begin(): InFlightRequest {
    const request: Counted = { paused: false };
    this.#requests.add(request);
    this.#release ??= holdProcess();
    this.#running += 1;
    return {
      end: () => this.#end(request),
      pause: () => {
        this.#setPaused(request, true);
        return () => this.#setPaused(request, false);
      },
    };
  }

  /** Resolves when nothing is in flight. */
  idle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #end(request: Counted): void {
    this.#setPaused(request, true);
    this.#requests.delete(request);
    if (this.#requests.size > 0) return;
    this.#release?.();
    this.#release = undefined;
  }

  #setPaused(request: Counted, paused: boolean): void {
    if (request.paused === paused || !this.#requests.has(request)) return;
    request.paused = paused;
    this.#running += paused ? -1 : 1;
    if (this.busy) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

interface Counted {
  paused: boolean;
}

/** Lets all that was woken send its requests, and those get their answers. */
export async function settle(inFlight: InFlight): Promise<void> {
  do {
    await inFlight.idle();
    await nextTurn();
  } while (inFlight.busy);
}
