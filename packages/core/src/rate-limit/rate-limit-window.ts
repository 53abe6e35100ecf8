import type { RateLimitStatus } from '../response/rate-limit.js';
import { toClientTime } from '../util/to-client-time.js';

/** Resets less than this many milliseconds apart belong to one window: servers round them to seconds. */
const sameWindow = 1_000;
/** Ignore resets more than 24 h away; they are usually milliseconds sent as seconds. */
const longestWindow = 24 * 60 * 60 * 1_000;
/** Most policies count by the minute. While a reset is further away than this, one request a minute probes the limit. */
const longestUnprobed = 5 * 60 * 1_000;
/** Milliseconds between two probes. */
const probeInterval = 60_000;

/** The state of a window in a response, and its time. */
export interface RateLimitObservation {
  readonly status: RateLimitStatus | undefined;
  /** Whether the response is a success. With a used-up limit no request succeeds. */
  readonly succeeded: boolean;
  /** Its `Date` header. */
  readonly date: string | undefined;
  /** The client's time. */
  readonly now: number;
  /** How many responses the client had learned from when the request was let through. */
  readonly learnedBefore: number;
  /** How many it has learned from now. */
  readonly learned: number;
}

/**
 * The current window of one policy, as the client knows it. It assumes that the server has not counted
 * the requests in flight yet, so that a burst stops before the limit.
 */
export class RateLimitWindow {
  /** Requests allowed in a window. */
  limit: number | undefined;
  /** When the window ends, on the client's clock; `undefined` before its first response. */
  resetAt: number | undefined;
  /** Requests that were let through and have not ended. */
  inFlight = 0;
  #remaining: number | undefined;
  /** The end of the window as the server wrote it; tells windows apart. */
  #reset = 0;
  /** The `Date` of the response that named it. */
  #date: string | undefined;
  /** The number of that response among those that the client learned from. */
  #learned = 0;
  /** When one request may probe whether the limit is still used up. */
  #probeAt = Number.POSITIVE_INFINITY;

  /** When there may be room again; `undefined` while nothing is known. */
  get nextChangeAt(): number | undefined {
    return this.resetAt === undefined ? undefined : Math.min(this.resetAt, this.#probeAt);
  }

  /** Returns how many requests are left, from the last response of the window; `undefined` without one. */
  findRemaining(now: number): number | undefined {
    this.#renew(now);
    return this.#remaining;
  }

  /** Lets a request through when there is room, or when it is time for a probe. Counts it as in flight. */
  admit(now: number): boolean {
    const remaining = this.findRemaining(now);
    if (remaining !== undefined && remaining <= this.inFlight) {
      if (now < this.#probeAt) return false;
      this.#probeAt = now + probeInterval;
    }
    this.inFlight += 1;
    return true;
  }

  /**
   * Updates the window from a response. A newer response overrides older ones: otherwise one wrong header
   * would stop a client until the reset that it names.
   */
  observe(observation: RateLimitObservation): void {
    const { status, succeeded, date, now } = observation;
    this.limit = status?.limit ?? this.limit;
    this.#renew(now);
    // Its request was sent after the last update, or its `Date` is later.
    const isNewer =
      observation.learnedBefore >= this.#learned || readTime(date) > readTime(this.#date);
    const reset = status?.resetAt?.getTime();
    const endsAt = reset === undefined ? Number.NaN : toClientTime(reset, { date, now });
    const isUsable = endsAt > now && endsAt <= now + longestWindow;
    if (status?.remaining === undefined || reset === undefined || !isUsable) {
      const says = status?.remaining ?? (succeeded ? 1 : 0);
      if (isNewer && this.#remaining === 0 && says > 0) this.#forget();
      return;
    }
    const isLater = this.resetAt === undefined || reset > this.#reset + sameWindow;
    // It belongs to a window that is over.
    if (!isNewer && reset < this.#reset - sameWindow) return;
    // Responses overtake each other: within a window the lowest number is the latest.
    const known = isNewer || isLater ? undefined : this.#remaining;
    this.#remaining = Math.min(known ?? status.remaining, status.remaining);
    if (isNewer || isLater) {
      this.resetAt = endsAt;
      this.#reset = reset;
      this.#date = date;
    }
    this.#learned = observation.learned;
    const isLong = endsAt - now > longestUnprobed;
    this.#probeAt = isLong ? now + probeInterval : Number.POSITIVE_INFINITY;
  }

  /** Counts a request without a response: the server may have counted it. */
  countLostRequest(): void {
    if (this.resetAt === undefined || this.#remaining === undefined) return;
    this.#remaining = Math.max(0, this.#remaining - 1);
  }

  /** After the reset the whole window is available, until a response says otherwise. */
  #renew(now: number): void {
    if (this.resetAt === undefined || now < this.resetAt) return;
    this.#forget();
    this.#remaining = this.limit === undefined ? undefined : Math.max(1, this.limit);
  }

  #forget(): void {
    this.resetAt = undefined;
    this.#remaining = undefined;
    this.#reset = 0;
    this.#date = undefined;
    this.#probeAt = Number.POSITIVE_INFINITY;
  }
}

/** Without a date, returns `NaN`, which is not later than any time. */
const readTime = (date: string | undefined): number => Date.parse(date ?? '');
