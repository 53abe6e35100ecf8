import type { MockPart, Restore } from '../shared/mock-part.js';

/** How many sleeps are kept: beyond that the oldest are forgotten. */
const keptSleeps = 10_000;

/** Keeps what was slept on a clock to the end, in milliseconds, in the order of waking. */
export class SleepLog implements MockPart {
  #slept: number[] = [];

  /** A copy. */
  get all(): readonly number[] {
    return [...this.#slept];
  }

  add(milliseconds: number): void {
    this.#slept.push(milliseconds);
    if (this.#slept.length > keptSleeps) this.#slept.shift();
  }

  reset(): void {
    this.#slept = [];
  }

  /** Captures what was slept. */
  capture(): Restore {
    const slept = this.all;
    return () => {
      this.#slept = [...slept];
    };
  }
}
