import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext } from './error-context.js';
import { VoisnapError } from './voisnap-error.js';

/** Too many requests: a 429, or, without a `status`, a limit that is spent and was not waited for. */
export class RateLimitError extends VoisnapError {
  static {
    brandErrorClass(RateLimitError, 'RateLimitError');
  }

  /** Seconds to wait before the next request, where the API said so. */
  readonly retryAfter: number | undefined;
  /** Requests allowed in a window. */
  readonly limit: number | undefined;
  /** Requests left in this window. */
  readonly remaining: number | undefined;
  /** When the window ends. */
  readonly resetAt: Date | undefined;
  /** The policy that was exceeded: `api-standard`, `outbound-calls`. */
  readonly policy: string | undefined;

  constructor(message: string, context: ErrorContext & RateLimitContext = {}) {
    super(message, context);
    this.retryAfter = context.retryAfter;
    this.limit = context.limit;
    this.remaining = context.remaining;
    this.resetAt = context.resetAt;
    this.policy = context.policy;
  }
}

/** What the headers of a 429 say. */
export interface RateLimitContext {
  /** Seconds. */
  readonly retryAfter?: number | undefined;
  readonly limit?: number | undefined;
  readonly remaining?: number | undefined;
  readonly resetAt?: Date | undefined;
  readonly policy?: string | undefined;
}
