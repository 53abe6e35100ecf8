/** After each use the pause grows by `factor`, up to `intervals` times the interval. */
const growth = { factor: 1.2, intervals: 5 };
/** The last poll starts this long before the timeout, in milliseconds, so that its response can still arrive. */
const lastPollAhead = 1_000;

/** A pause that grows from an interval to five times as long. */
export class GrowingPause {
  readonly #interval: number;
  #length: number;

  constructor(interval: number) {
    this.#interval = interval;
    this.#length = interval;
  }

  /** Milliseconds. */
  get length(): number {
    return this.#length;
  }

  grow(): void {
    const { factor, intervals } = growth;
    this.#length = Math.min(Math.round(this.#length * factor), this.#interval * intervals);
  }

  reset(): void {
    this.#length = this.#interval;
  }
}

/** Facts that decide how long to wait before the next poll, in milliseconds. */
export interface WaitFacts {
  /** What the server asks for. */
  readonly retryAfter: number | undefined;
  readonly pause: number;
  readonly interval: number;
  /** Time until the timeout. */
  readonly remaining: number;
}

/** Chooses the milliseconds until the next poll; `undefined` when there is no time left for one. */
export const chooseWait = ({
  retryAfter,
  pause,
  interval,
  remaining,
}: WaitFacts): number | undefined => {
  if (retryAfter !== undefined && retryAfter >= remaining) return undefined;
  const wait = retryAfter === undefined ? pause : Math.max(retryAfter, interval);
  if (wait < remaining) return wait;
  return remaining > lastPollAhead ? remaining - lastPollAhead : undefined;
};
