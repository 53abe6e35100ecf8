import type { AttemptRecord } from './attempt-record.js';
import type { HttpMethod, RetryClass } from './operation.js';

/** Describes a call to middleware and to subscribers of `diagnostics_channel`. */
export interface CallDescription {
  /** Dotted name: `agents.get`; `request` for `client.request()`. */
  readonly operationId: string;
  /** Method of the request: `POST`. */
  readonly method: HttpMethod;
  /** Path below the base URL, with `{name}` for each parameter. */
  readonly pathTemplate: string | undefined;
  /** Absolute, encoded. */
  readonly url: string;
  /** Whether the request may be sent again: `safe`, `idempotent` or `unsafe`. */
  readonly retryClass: RetryClass;
  /** The policy that counts the request: `api-standard`. */
  readonly rateLimitPolicy: string;
  /** `Idempotency-Key` of the call, the same on all attempts. */
  readonly idempotencyKey: string | undefined;
  /** The attempts that have ended. The list grows during the call. */
  readonly attempts: readonly AttemptRecord[];
}
