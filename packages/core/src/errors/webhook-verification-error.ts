import { brandErrorClass } from '../util/error-brand.js';
import { VoisnapError } from './voisnap-error.js';

/**
 * Why a delivery was refused:
 *
 * - `missing_header`: the signature or the timestamp is not there.
 * - `malformed_header`: one of them is not written as it should be.
 * - `no_match`: no secret makes this signature of this timestamp and body.
 * - `timestamp_out_of_tolerance`: it is signed, but too old, or from the future.
 * - `malformed_body`: the body is not raw, or it is signed but no event.
 */
export type WebhookVerificationReason =
  | 'missing_header'
  | 'malformed_header'
  | 'no_match'
  | 'timestamp_out_of_tolerance'
  | 'malformed_body';

/** A webhook delivery that is not to be trusted, or not to be read. Answer it with 400. */
export class WebhookVerificationError extends VoisnapError {
  static {
    brandErrorClass(WebhookVerificationError, 'WebhookVerificationError');
  }

  /** What Express, Fastify and Nest respond with where nobody catches the error: the sender is at fault. */
  readonly statusCode = 400;
  /** What is wrong, for programs. */
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
