/** A log that can forget. */
export interface BoundedLog {
  /** Forgets the oldest request, if it is not the only one, and gives its size in bytes. */
  forgetOldest(): number;
}

/**
 * Bounds what several logs hold together. Beyond that, the log that holds most forgets its oldest
 * requests, so that a busy client costs the others nothing.
 */
export class LogBudget {
  readonly #mostBytes: number;
  readonly #bytesOf = new Map<BoundedLog, number>();
  #total = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Says how much a log holds now. 0 takes it out. */
  set(log: BoundedLog, bytes: number): void {
    this.#total += bytes - (this.#bytesOf.get(log) ?? 0);
    if (bytes === 0) this.#bytesOf.delete(log);
    else this.#bytesOf.set(log, bytes);
  }

  /** Adds to what a log holds, and makes room where that is too much. */
  add(log: BoundedLog, bytes: number): void {
    this.set(log, (this.#bytesOf.get(log) ?? 0) + bytes);
    while (this.#total > this.#mostBytes) {
      const largest = this.#findLargest();
      const freed = largest?.forgetOldest() ?? 0;
      if (!largest || freed === 0) return;
    }
  }

  #findLargest(): BoundedLog | undefined {
    let largest: BoundedLog | undefined;
    let most = 0;
    for (const [log, bytes] of this.#bytesOf) if (bytes > most) [largest, most] = [log, bytes];
    return largest;
  }
}
