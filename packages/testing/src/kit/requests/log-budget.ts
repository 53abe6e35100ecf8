/** A log that can forget its oldest requests. */
export interface BoundedLog {
  /** Forgets the oldest request, unless it is the only one. Returns the freed bytes. */
  forgetOldest(): number;
}

/**
 * A limit for the bytes of several logs together. Above it, the largest log drops its oldest requests, so the
 * log of a busy client does not shorten the others.
 */
export class LogBudget {
  readonly #mostBytes: number;
  readonly #bytesOf = new Map<BoundedLog, number>();
  #total = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Sets the bytes of a log. 0 removes it. */
  set(log: BoundedLog, bytes: number): void {
    this.#total += bytes - (this.#bytesOf.get(log) ?? 0);
    if (bytes === 0) this.#bytesOf.delete(log);
    else this.#bytesOf.set(log, bytes);
  }

  /** Adds bytes to a log. Above the budget, the largest logs drop their oldest requests. */
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
