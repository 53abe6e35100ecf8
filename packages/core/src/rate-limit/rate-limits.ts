import { policyOf } from '../response/rate-limit.js';
import type { Clock } from '../util/clock.js';
import type { Operation } from '../util/operation.js';
import { RateLimitGate } from './rate-limit-gate.js';

/** Where one rate limit stands, as far as the client knows. */
export interface PolicyRateLimit {
  /** `api-standard`, `outbound-calls`. */
  readonly policy: string;
  /** Requests allowed in a window. */
  readonly limit: number | undefined;
  /** Requests left in this window, as the server said last; all of them after the reset. */
  readonly remaining: number | undefined;
  /** When this window ends, on the client's clock. `undefined` where no answer of it came yet. */
  readonly resetAt: Date | undefined;
  /** Requests of this client that are under way. */
  readonly inFlight: number;
  /** Requests of this client that wait for their turn. */
  readonly waiting: number;
}

/** What a client has learned about the rate limits, policy by policy. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #gates = new Map<string, RateLimitGate>();
  /** Policies that answers named, where they are others than the operation says. */
  readonly #corrections = new WeakMap<Operation, string>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The gate that requests of an operation pass. */
  findGate(operation: Operation): RateLimitGate {
    return this.#openGate(this.#corrections.get(operation) ?? operation.rateLimitPolicy);
  }

  /** Learns from an answer (lower-case header names). */
  learn(operation: Operation, headers: Readonly<Record<string, string>>): void {
    const named = policyOf(headers);
    if (named && named !== operation.rateLimitPolicy) this.#corrections.set(operation, named);
    const gate = this.#openGate(named || operation.rateLimitPolicy);
    gate.window.observe(headers, this.#clock.now());
    gate.update();
  }

  /** Every policy that an answer told of. */
  describe(): Readonly<Record<string, PolicyRateLimit>> {
    const described: Record<string, PolicyRateLimit> = {};
    for (const { policy, window, waiting } of this.#gates.values()) {
      const remaining = window.findRemaining(this.#clock.now());
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

  #openGate(policy: string): RateLimitGate {
    const known = this.#gates.get(policy);
    if (known) return known;
    const gate = new RateLimitGate(policy, this.#clock);
    this.#gates.set(policy, gate);
    return gate;
  }
}
