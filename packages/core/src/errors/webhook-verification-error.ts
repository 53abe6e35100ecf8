import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/**
 * Why a webhook delivery was rejected:
 *
 * - `missing_header`: the signature or the timestamp is missing.
 * - `malformed_header`: one of them has the wrong format.
 * - `no_match`: no secret gives this signature for this timestamp and body.
 * - `timestamp_out_of_tolerance`: the signature is valid, but the timestamp is too old or in the future.
 * - `malformed_body`: the body is not raw, or it is signed but not an event.
 */
export type WebhookVerificationReason =
  | 'missing_header'
  | 'malformed_header'
  | 'no_match'
  | 'timestamp_out_of_tolerance'
  | 'malformed_body';

/** A webhook delivery that cannot be trusted or read. Respond with 400. */
export class WebhookVerificationError extends VoisnapError {
  static {
    brandErrorClass(WebhookVerificationError, 'WebhookVerificationError');
  }

  /** The status with which Express, Fastify and Nest respond to an uncaught error. */
  readonly statusCode = 400;
  /** Why the delivery was rejected, as a code. */
  readonly reason: WebhookVerificationReason;

  constructor(
    message: string,
    {
      reason,
      ...context
    }: { readonly reason: WebhookVerificationReason; readonly cause?: unknown },
  ) {
    super(message, context);
    this.reason = reason;
  }
}
