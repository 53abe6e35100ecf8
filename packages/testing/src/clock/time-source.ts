import { realNow } from './real-time.js';

/** Where the present moment comes from, in milliseconds since the Unix epoch. */
export interface TimeSource {
  now(): number;
  /** Moves the present on; a moment that has passed changes nothing. */
  moveTo(at: number): void;
  /** Runs something as if at `at`, also when the present is a little later already. */
  runAt(at: number, run: () => void): void;
  /** Goes back to where it began, or to a moment after that, if it can. */
  goBack(at?: number): void;
}

/** Time that stands still until it is moved. */
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

/** Time that flows from `start` on, `speed` times as fast as the machine's. */
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
