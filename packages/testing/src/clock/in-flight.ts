import { holdProcess, nextTurn } from './real-time.js';

/** Work in flight: a request without its response yet, a delivery to a receiver, or a hold of the clock. */
export interface InFlightRequest {
  /** The work has ended. */
  end(): void;
  /** The work waits for time to pass, so time may move. Call the result when it continues. */
  pause(): () => void;
}

/** Work that can contain other work, as a delivery contains the requests of its receiver. */
export interface InFlightWork extends InFlightRequest {
  /**
   * Runs code as a part of this work. While that code sleeps on the mock's clock, or a request that it
   * sends is paused, this work is paused too.
   */
  run<Result>(work: () => Result): Result;
  /** Whether the work waits for time to pass. */
  readonly paused: boolean;
}

/** Tells which work the running code is a part of. Node's `AsyncLocalStorage` implements it. */
export interface AsyncContext<Store> {
  getStore(): Store | undefined;
  run<Result>(store: Store, work: () => Result): Result;
}

/** A piece of work in flight. */
export interface Activity {
  /** Number of reasons for which it is paused. */
  pauses: number;
  /** The work that contains it, from the inside out. */
  readonly within: readonly Activity[];
}

/**
 * Counts the requests, webhook deliveries and holds of one mock that are in flight. Virtual time does not move
 * meanwhile, unless all of them are paused: they wait for time themselves. In the mode `real` time flows anyway.
 * The process stays alive for them, because a connection in memory has no handle that would keep it alive.
 */
export class InFlight {
  readonly #all = new Set<Activity>();
  readonly #context: AsyncContext<Activity> | undefined;
  /** Work that nothing contains: deliveries. */
  readonly #deliveries = new Set<Activity>();
  #activityCount = 0;
  #release: (() => void) | undefined;
  #waiting: (() => void)[] = [];
  #running = 0;

  /**
   * @param context without it, every request and every sleep counts as a part of all deliveries in
   * flight.
   */
  constructor(context?: AsyncContext<Activity>) {
    this.#context = context;
  }

  /** Whether work is in flight that is not paused. */
  get busy(): boolean {
    return this.#running > 0;
  }

  /** Whether the platform tells which work the running code is a part of. */
  get tracksContext(): boolean {
    return this.#context !== undefined;
  }

  /** Grows with each request that begins or ends, and with each sleep on the mock's clock. */
  get activityCount(): number {
    return this.#activityCount;
  }

  /** Begins a request or a hold, as a part of the work that causes it. */
  begin(): InFlightWork {
    this.#activityCount += 1;
    return this.#begin({
      pauses: 0,
      within: this.#context ? this.#findCurrent() : [...this.#deliveries],
    });
  }

  /** Begins a delivery. It is a part of no other work, whichever code caused it. */
  beginDelivery(): InFlightWork {
    const activity: Activity = { pauses: 0, within: [] };
    this.#deliveries.add(activity);
    return this.#begin(activity);
  }

  #begin(activity: Activity): InFlightWork {
    this.#all.add(activity);
    this.#release ??= holdProcess();
    this.#running += 1;
    return {
      end: () => this.#end(activity),
      pause: () => this.#pause([activity, ...activity.within]),
      run: (work) => (this.#context ? this.#context.run(activity, work) : work()),
      get paused() {
        return activity.pauses > 0;
      },
    };
  }

  /** Pauses the work that the running code is a part of, if known, until the returned function is called. */
  pauseCurrent(): () => void {
    return this.#pause(this.#findCurrent());
  }

  /** Pauses the work that a sleeper is a part of, until the returned function is called. */
  pauseSleeper(): () => void {
    this.#activityCount += 1;
    return this.#pause(this.#context ? this.#findCurrent() : [...this.#deliveries]);
  }

  /** Resolves when nothing is in flight that is not paused. */
  idle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #findCurrent(): readonly Activity[] {
    const current = this.#context?.getStore();
    return current ? [current, ...current.within] : [];
  }

  #end(activity: Activity): void {
    if (!this.#all.delete(activity)) return;
    // A delivery does not count as activity: otherwise several that hang would keep each other waiting.
    if (!this.#deliveries.delete(activity)) this.#activityCount += 1;
    if (activity.pauses === 0) this.#running -= 1;
    this.#wake();
    if (this.#all.size > 0) return;
    this.#release?.();
    this.#release = undefined;
  }

  #pause(activities: readonly Activity[]): () => void {
    for (const activity of activities) {
      activity.pauses += 1;
      if (activity.pauses === 1 && this.#all.has(activity)) this.#running -= 1;
    }
    this.#wake();
    let paused = true;
    return () => {
      if (!paused) return;
      paused = false;
      for (const activity of activities) {
        activity.pauses -= 1;
        if (activity.pauses === 0 && this.#all.has(activity)) this.#running += 1;
      }
    };
  }

  #wake(): void {
    if (this.busy) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

/**
 * Resolves when no unpaused work is in flight, also one turn later: code that was woken may send requests in
 * that turn.
 */
export async function waitForIdle(inFlight: InFlight): Promise<void> {
  do {
    await inFlight.idle();
    await nextTurn();
  } while (inFlight.busy);
}
