import { realNow } from './real-time.js';

/** The present moment of a clock, in milliseconds since the Unix epoch. */
export interface TimeSource {
  now(): number;
  /** Moves the present forward; does nothing for a moment that has passed. */
  moveTo(at: number): void;
  /** Runs something at the moment `at`, even if the present is slightly later already. */
  runAt(at: number, run: () => void): void;
  /** Goes back to the start, or to `at`. Flowing time stays where it is. */
  goBack(at?: number): void;
}

/** Time that moves only when told: the modes `auto` and `manual`. */
export class VirtualTime implements TimeSource {
  readonly #start: number;
  #now: number;

  constructor(start: number) {
    this.#start = start;
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  moveTo(at: number): void {
    this.#now = Math.max(this.#now, at);
  }

  runAt(at: number, run: () => void): void {
    this.moveTo(at);
    run();
  }

  goBack(at: number = this.#start): void {
    this.#now = at;
  }
}

/** Time that flows from `start`, `speed` times as fast as real time: the mode `real`. */
export class FlowingTime implements TimeSource {
  readonly #startedAt = realNow();
  readonly #speed: number;
  #start: number;
  #pinned: number | undefined;

  constructor(start: number, speed: number) {
    this.#start = start;
    this.#speed = speed;
  }

  now(): number {
    const elapsed = (realNow() - this.#startedAt) * this.#speed;
    return this.#pinned ?? Math.floor(this.#start + elapsed);
  }

  moveTo(at: number): void {
    this.#start += Math.max(at - this.now(), 0);
  }

  runAt(at: number, run: () => void): void {
    this.moveTo(at);
    this.#pinned = at;
    try {
      run();
    } finally {
      this.#pinned = undefined;
    }
  }

  goBack(): void {}
}
