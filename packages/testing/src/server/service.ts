import type { AuthSettings } from './authenticate.js';
import type { Answer, Exchange, ServedOperation } from './exchange.js';
import type { IdempotencyKeys } from './idempotency.js';
import type { RateLimiter } from './rate-limiter.js';

/** What the server of one mock works with. */
export interface Service {
  readonly operations: readonly ServedOperation[];
  readonly auth: AuthSettings;
  readonly rateLimiter: RateLimiter;
  readonly idempotency: IdempotencyKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newTraceId: () => string;
  /** Counts a request in; the returned function counts it out. */
  readonly beginRequest: () => () => void;
  /** Told about every request when its answer is ready. */
  readonly onAnswer: (exchange: Exchange, answer: Answer) => void;
  /** Told about what is a bug of the mock, or of what a test made it do: `verify()` throws it. */
  readonly onFailure: (error: unknown) => void;
}
