import { parseRateLimit } from '../response/rate-limit.js';
import type { Operation } from '../util/operation.js';
import { type LimiterParts, RateLimiter } from './rate-limiter.js';

/** The state of one rate limit, as far as the client knows it. */
export interface PolicyRateLimit {
  /** `api-standard`, `outbound-calls`. */
  readonly policy: string;
  /** Requests allowed in a window. */
  readonly limit: number | undefined;
  /** Requests left in this window, from the last response; all of them after the reset. */
  readonly remaining: number | undefined;
  /** When this window ends, on the client's clock. `undefined` before its first response. */
  readonly resetAt: Date | undefined;
  /** Requests of this client that are under way. */
  readonly inFlight: number;
  /** Requests of this client that wait for their turn. */
  readonly waiting: number;
}

/** How many policies are remembered. The API has seven; a server that sends random names must not fill the memory. */
const mostPolicies = 64;

/** A response to a request that was let through. */
export interface LearnedResponse {
  readonly operation: Operation;
  /** The limiter that let the request through. */
  readonly limiter: RateLimiter;
  /** `learned` when the request was let through. */
  readonly learnedBefore: number;
  readonly succeeded: boolean;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The rate limits that a client knows, policy by policy. */
export class RateLimits {
  /** How many responses the client has learned from. */
  learned = 0;
  readonly #parts: LimiterParts;
  readonly #limiters = new Map<string, RateLimiter>();
  /** Policies that responses named, where they differ from the operation's. */
  readonly #corrections = new WeakMap<Operation, string>();

  constructor(parts: LimiterParts) {
    this.#parts = parts;
  }

  /** Finds the limiter for the requests of an operation. */
  findLimiter(operation: Operation): RateLimiter {
    return this.#openLimiter(this.#corrections.get(operation) ?? operation.rateLimitPolicy);
  }

  /** Learns from a response. One without rate-limit headers counts for the limiter that let its request through. */
  learn({ operation, limiter: passed, learnedBefore, succeeded, headers }: LearnedResponse): void {
    const status = parseRateLimit(headers);
    const policy = status && this.#correct(operation, status.policy);
    const limiter = policy === undefined ? passed : this.#openLimiter(policy);
    this.learned += 1;
    const { learned } = this;
    const now = this.#parts.clock.now();
    limiter.window.observe({
      status,
      succeeded,
      date: headers.date,
      now,
      learnedBefore,
      learned,
    });
    limiter.update();
  }

  /** Remembers which policy applies to an operation. */
  #correct(operation: Operation, named: string | undefined): string {
    if (named === undefined || named === operation.rateLimitPolicy) {
      this.#corrections.delete(operation);
      return operation.rateLimitPolicy;
    }
    this.#corrections.set(operation, named);
    return named;
  }

  /** Describes every policy that a response has named. */
  describe(): Readonly<Record<string, PolicyRateLimit>> {
    // Names come from the server, and `__proto__` is one.
    const described: Record<string, PolicyRateLimit> = Object.create(null);
    for (const { policy, window, waiting } of this.#limiters.values()) {
      const remaining = window.findRemaining(this.#parts.clock.now());
      const { limit, resetAt, inFlight } = window;
      if (limit === undefined && remaining === undefined) continue;
      described[policy] = {
        policy,
        limit,
        remaining,
        resetAt: resetAt === undefined ? undefined : new Date(resetAt),
        inFlight,
        waiting,
      };
    }
    return described;
  }

  #openLimiter(policy: string): RateLimiter {
    const known = this.#limiters.get(policy);
    if (known) return known;
    if (this.#limiters.size >= mostPolicies) this.#forgetOldest();
    const limiter = new RateLimiter(policy, this.#parts);
    this.#limiters.set(policy, limiter);
    return limiter;
  }

  /** Forgets the oldest policy that has no request. */
  #forgetOldest(): void {
    for (const [policy, limiter] of this.#limiters) {
      if (!limiter.isIdle) continue;
      this.#limiters.delete(policy);
      return;
    }
  }
}
