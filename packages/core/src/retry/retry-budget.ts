import { RateLimitError } from '../errors/api-errors.js';
import { TimeoutError } from '../errors/client-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';

/** The price of a retry, in tokens: whole numbers, so that a success can give back a fifth. */
const retryCost = 5;
/** A retry after a timeout costs twice as much: retries hurt a slow server most. */
const timeoutCost = 10;
/** How many tokens a call gives back that succeeds without a retry. */
const successCredit = 1;

/**
 * A token bucket that all calls of a client share, so that retries do not multiply the load of an outage. It
 * starts full; retries take tokens, successes give them back. AWS SDKs do the same ("standard" mode).
 */
export class RetryBudget {
  readonly #capacity: number;
  #tokens: number;

  /** @param retries How many retries a full budget pays for. */
  constructor(retries: number) {
    this.#capacity = retries * retryCost;
    this.#tokens = this.#capacity;
  }

  /**
   * Takes the price of a retry. A retry after a 429 is free: the server works, and says when to come back.
   *
   * @returns how many tokens were taken; `undefined` when too few are left, and none were taken.
   */
  take(error: VoisnapError): number | undefined {
    if (error instanceof RateLimitError) return 0;
    const cost = error instanceof TimeoutError ? timeoutCost : retryCost;
    if (cost > this.#tokens) return undefined;
    this.#tokens -= cost;
    return cost;
  }

  /** Gives tokens back after a call that succeeded: those of its last retry, and at least one. */
  giveBack(taken: number): void {
    this.#tokens = Math.min(this.#capacity, this.#tokens + Math.max(taken, successCredit));
  }
}
