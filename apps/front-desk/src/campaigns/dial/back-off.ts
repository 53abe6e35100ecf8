/** How long to leave the API alone when it is out of reach: longer each time, up to a minute of its time. */
export class BackOff {
  #failures = 0;

  /** @param speed - how many times faster than ours the API's clock runs. */
  constructor(readonly speed: number) {}

  /** The API was out of reach. @returns the milliseconds to wait. */
  next(): number {
    this.#failures += 1;
    return Math.max(Math.min(1_000 * 2 ** this.#failures, 60_000) / this.speed, 200);
  }

  /** The API has responded. */
  reset(): void {
    this.#failures = 0;
  }
}
