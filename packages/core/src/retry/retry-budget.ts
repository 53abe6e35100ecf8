import { RateLimitError } from '../errors/api-errors.js';
import { TimeoutError } from '../errors/client-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';

/** What a client's retries may use up together. Whole numbers: fifths of a retry. */
const retryCost = 5;
/** A server that does not answer in time is hurt most by being asked again. */
const timeoutCost = 10;
/** What a call that succeeds at once gives back. */
const successCredit = 1;

/**
 * A token bucket that all calls of a client share, so that an outage is not multiplied by retries: it
 * starts full, retries take from it, successes fill it again. As AWS SDKs do it (their "standard" mode).
 */
export class RetryBudget {
  readonly #capacity: number;
  #tokens: number;

  /** @param retries How many retries it holds when it is full. */
  constructor(retries: number) {
    this.#capacity = retries * retryCost;
    this.#tokens = this.#capacity;
  }

  /**
   * Takes what a retry costs. One after a 429 is free: there the server is well, and says when to come.
   *
   * @returns what was taken; `undefined` where too little is left, and nothing was taken.
   */
  take(error: VoisnapError): number | undefined {
    if (error instanceof RateLimitError) return 0;
    const cost = error instanceof TimeoutError ? timeoutCost : retryCost;
    if (cost > this.#tokens) return undefined;
    this.#tokens -= cost;
    return cost;
  }

  /** Fills up after a call that succeeded: with what its last retry took, and with a little at least. */
  giveBack(taken: number): void {
    this.#tokens = Math.min(this.#capacity, this.#tokens + Math.max(taken, successCredit));
  }
}
