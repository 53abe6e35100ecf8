import type { RateLimitStatus } from '../response/rate-limit.js';
import { toClientTime } from '../util/to-client-time.js';

/** Servers round the reset to seconds, and not always the same way. */
const sameWindow = 1_000;
/** A reset further away than any policy's window is no reset: milliseconds sent as seconds, say. */
const longestWindow = 24 * 60 * 60 * 1_000;
/** Most policies count by the minute. A reset further away than this is asked about now and then. */
const longestBelief = 5 * 60 * 1_000;
/** Milliseconds from one question to the next. */
const probeInterval = 60_000;

/** What a response says of a window, and when. */
export interface RateLimitObservation {
  readonly status: RateLimitStatus | undefined;
  /** Whether it is a success, which a spent limit does not give. */
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
 * What is known about the current window of one policy. Requests in flight count as not yet counted by
 * the server, so that a burst stops before the limit, not behind it.
 */
export class RateLimitWindow {
  /** Requests allowed in a window. */
  limit: number | undefined;
  /** When the window ends, on the client's clock; `undefined` where no response of this window came yet. */
  resetAt: number | undefined;
  /** Requests that were let through and have not ended. */
  inFlight = 0;
  #remaining: number | undefined;
  /** The end of the window as the server wrote it, by which windows are told apart. */
  #reset = 0;
  /** The `Date` of the response that told of it. */
  #date: string | undefined;
  /** Its place among the responses that the client learned from. */
  #learned = 0;
  /** When one request is let through to ask whether the limit is still spent. */
  #probeAt = Number.POSITIVE_INFINITY;

  /** When there may be room again; `undefined` while nothing is known. */
  get nextChangeAt(): number | undefined {
    return this.resetAt === undefined ? undefined : Math.min(this.resetAt, this.#probeAt);
  }

  /** Requests left, as the last response of the window said; `undefined` when none did. */
  findRemaining(now: number): number | undefined {
    this.#renew(now);
    return this.#remaining;
  }

  /** Lets a request through where there is room, or where it is time to ask. Counts it as in flight. */
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
   * Takes over what a response says. A newer one is right whatever an older one said: one wrong header
   * would otherwise turn a client off until the reset that it names.
   */
  observe(observation: RateLimitObservation): void {
    const { status, succeeded, date, now } = observation;
    this.limit = status?.limit ?? this.limit;
    this.#renew(now);
    // It was asked for after what is known had come, or says that it was sent later.
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
    // One of a window that is over says nothing about this one.
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
    const isLong = endsAt - now > longestBelief;
    this.#probeAt = isLong ? now + probeInterval : Number.POSITIVE_INFINITY;
  }

  /** Counts a request that got no response, and that the server may have counted. */
  countLostRequest(): void {
    if (this.resetAt === undefined || this.#remaining === undefined) return;
    this.#remaining = Math.max(0, this.#remaining - 1);
  }

  /** After the reset a whole window is there, until a response says otherwise. */
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

/** `NaN`, which is later than nothing, where there is no date. */
const readTime = (date: string | undefined): number => Date.parse(date ?? '');
