import { parseRateLimit } from '../response/rate-limit.js';
import { toClientTime } from '../util/to-client-time.js';

type Headers = Readonly<Record<string, string>>;

/** Servers round the reset to seconds, and not always the same way. */
const sameWindow = 1_000;
/** A reset further away than any policy's window is no reset: milliseconds sent as seconds, say. */
const longestWindow = 24 * 60 * 60 * 1_000;

/**
 * What is known about the current window of one policy. Requests in flight count as not yet counted by
 * the server, so that a burst stops before the limit, not behind it.
 */
export class RateLimitWindow {
  /** Requests allowed in a window. */
  limit: number | undefined;
  /** When the window ends, on the client's clock; `undefined` where no answer of this window came yet. */
  resetAt: number | undefined;
  /** Requests that were let through and have not ended. */
  inFlight = 0;
  #remaining: number | undefined;
  /** The end of the window as the server wrote it, by which windows are told apart. */
  #reset = 0;

  /** Requests left, as the last answer of the window said; `undefined` when none did. */
  findRemaining(now: number): number | undefined {
    this.#renew(now);
    return this.#remaining;
  }

  /** Requests that may be sent now; `Infinity` while nothing is known. */
  countAvailable(now: number): number {
    const remaining = this.findRemaining(now);
    return remaining === undefined ? Number.POSITIVE_INFINITY : remaining - this.inFlight;
  }

  /** Takes over what an answer says. One of a window that is over says nothing about this one. */
  observe(headers: Headers, now: number): void {
    const { limit, remaining, resetAt } = parseRateLimit(headers) ?? {};
    this.limit = limit ?? this.limit;
    this.#renew(now);
    if (remaining === undefined || !resetAt) return;
    const reset = resetAt.getTime();
    const endsAt = toClientTime(reset, { date: headers.date, now });
    if (endsAt <= now || endsAt > now + longestWindow) return;
    if (this.resetAt === undefined || reset > this.#reset + sameWindow) {
      this.resetAt = endsAt;
      this.#reset = reset;
      this.#remaining = remaining;
    } else if (reset >= this.#reset - sameWindow) {
      // Answers overtake each other: within a window the lowest number is the latest.
      this.#remaining = Math.min(this.#remaining ?? remaining, remaining);
    }
  }

  /** Counts a request that got no answer, and that the server may have counted. */
  countUnanswered(): void {
    if (this.resetAt === undefined || this.#remaining === undefined) return;
    this.#remaining = Math.max(0, this.#remaining - 1);
  }

  /** After the reset a whole window is there, until an answer says otherwise. */
  #renew(now: number): void {
    if (this.resetAt === undefined || now < this.resetAt) return;
    this.resetAt = undefined;
    this.#reset = 0;
    this.#remaining = this.limit === undefined ? undefined : Math.max(1, this.limit);
  }
}
