/** How many sleeps are kept: beyond that the oldest are forgotten. */
const keptSleeps = 10_000;

/** Keeps what was slept on a clock to the end, in milliseconds, in the order of waking. */
export class SleepLog {
  #slept: number[] = [];

  /** A copy. */
  get all(): readonly number[] {
    return [...this.#slept];
  }

  add(milliseconds: number): void {
    this.#slept.push(milliseconds);
    if (this.#slept.length > keptSleeps) this.#slept.shift();
  }

  clear(): void {
    this.#slept = [];
  }

  /** Notes what was slept. The function that it gives goes back to that. */
  save(): () => void {
    const slept = this.all;
    return () => {
      this.#slept = [...slept];
    };
  }
}
