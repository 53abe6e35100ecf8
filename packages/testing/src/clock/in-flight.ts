import { holdProcess, nextTurn } from './real-time.js';

/** Work that time does not move past: a request that waits for its answer, a delivery for its. */
export interface InFlightRequest {
  /** Counts it out, once and for all. */
  end(): void;
  /** Counts it out while it waits for time to pass; the returned function counts it in again. */
  pause(): () => void;
}

/** What other work can belong to. */
export interface InFlightWork extends InFlightRequest {
  /**
   * Does work that belongs to it, at once or later: while a request that the work sends waits for
   * time to pass, or the work itself sleeps on the mock's clock, it is paused too.
   */
  run<Result>(work: () => Result): Result;
  /** Whether it waits for time to pass. */
  readonly paused: boolean;
}

/** Knows what the code that runs belongs to. Node's `AsyncLocalStorage` is one. */
export interface AsyncContext<Store> {
  getStore(): Store | undefined;
  run<Result>(store: Store, work: () => Result): Result;
}

/** Something that was counted in. */
export interface Activity {
  /** For how many reasons it waits. */
  pauses: number;
  /** What it belongs to, from the nearest on. */
  readonly within: readonly Activity[];
}

/**
 * Counts the requests of one mock that wait for their answer, and the webhooks that it delivers.
 * Virtual time does not move past them, and the process stays alive for them: a connection in memory
 * has no handle that would do that. What itself waits for time to pass is paused: it only keeps the
 * process alive.
 */
export class InFlight {
  readonly #requests = new Set<Activity>();
  readonly #context: AsyncContext<Activity> | undefined;
  /** What was counted in alone. */
  readonly #alone = new Set<Activity>();
  #activityCount = 0;
  #release: (() => void) | undefined;
  #waiting: (() => void)[] = [];
  #running = 0;

  /**
   * @param context without one it is guessed what belongs to what: requests, and sleeps on the mock's
   * clock, to all that was counted in alone and has not ended.
   */
  constructor(context?: AsyncContext<Activity>) {
    this.#context = context;
  }

  get busy(): boolean {
    return this.#running > 0;
  }

  /** Whether it is known what belongs to what, and not guessed. */
  get tracksContext(): boolean {
    return this.#context !== undefined;
  }

  /** Grows with each request that begins or ends, and each sleep on the mock's clock. */
  get activityCount(): number {
    return this.#activityCount;
  }

  /** Counts a request in, as a part of what the code that runs belongs to. */
  begin(): InFlightWork {
    this.#activityCount += 1;
    return this.#begin({
      pauses: 0,
      within: this.#context ? this.#findCurrent() : [...this.#alone],
    });
  }

  /** Counts in what belongs to nothing else, whichever code has led to it. */
  beginAlone(): InFlightWork {
    const request: Activity = { pauses: 0, within: [] };
    this.#alone.add(request);
    return this.#begin(request);
  }

  #begin(request: Activity): InFlightWork {
    this.#requests.add(request);
    this.#release ??= holdProcess();
    this.#running += 1;
    return {
      end: () => this.#end(request),
      pause: () => this.#pause([request, ...request.within]),
      run: (work) => (this.#context ? this.#context.run(request, work) : work()),
      get paused() {
        return request.pauses > 0;
      },
    };
  }

  /** Pauses what the code that runs is known to belong to, until the returned function is called. */
  pauseCurrent(): () => void {
    return this.#pause(this.#findCurrent());
  }

  /** Pauses what the code that sleeps belongs to, known or guessed, until the function is called. */
  pauseSleeper(): () => void {
    this.#activityCount += 1;
    return this.#pause(this.#context ? this.#findCurrent() : [...this.#alone]);
  }

  /** Resolves when nothing is in flight. */
  idle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #findCurrent(): readonly Activity[] {
    const current = this.#context?.getStore();
    return current ? [current, ...current.within] : [];
  }

  #end(request: Activity): void {
    if (!this.#requests.delete(request)) return;
    // What is alone stirs nothing: those that hang together would hold up each other.
    if (!this.#alone.delete(request)) this.#activityCount += 1;
    if (request.pauses === 0) this.#running -= 1;
    this.#wake();
    if (this.#requests.size > 0) return;
    this.#release?.();
    this.#release = undefined;
  }

  #pause(requests: readonly Activity[]): () => void {
    for (const request of requests) {
      request.pauses += 1;
      if (request.pauses === 1 && this.#requests.has(request)) this.#running -= 1;
    }
    this.#wake();
    let paused = true;
    return () => {
      if (!paused) return;
      paused = false;
      for (const request of requests) {
        request.pauses -= 1;
        if (request.pauses === 0 && this.#requests.has(request)) this.#running += 1;
      }
    };
  }

  #wake(): void {
    if (this.busy) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/** Lets all that was woken send its requests, and those get their answers. */
export async function waitForIdle(inFlight: InFlight): Promise<void> {
  do {
    await inFlight.idle();
    await nextTurn();
  } while (inFlight.busy);
}
