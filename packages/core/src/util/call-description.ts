import type { AttemptRecord } from './attempt-record.js';
import type { HttpMethod, RetryClass } from './operation.js';

/** What middleware and the channels of `diagnostics_channel` are told of a call. */
export interface CallDescription {
  /** Dotted name: `agents.get`; `request` for `client.request()`. */
  readonly operationId: string;
  readonly method: HttpMethod;
  /** Path below the base URL, with `{name}` for each parameter. */
  readonly pathTemplate: string | undefined;
  /** Absolute, encoded. */
  readonly url: string;
  readonly retryClass: RetryClass;
  readonly rateLimitPolicy: string;
  /** `Idempotency-Key` of the call, the same on all attempts. */
  readonly idempotencyKey: string | undefined;
  /** The attempts that have ended; grows as the call goes on. */
  readonly attempts: readonly AttemptRecord[];
}
