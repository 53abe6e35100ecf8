import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext } from './error-context.js';
import { VoisnapError } from './voisnap-error.js';

/**
 * No usable response came. `requestSent` says whether the API may have carried out the request: `'no'` when
 * nothing was sent, `'maybe'` when the response was lost.
 */
export class ConnectionError extends VoisnapError {
  static {
    brandErrorClass(ConnectionError, 'ConnectionError');
  }

  /**
   * The platform's code (`ECONNREFUSED`, `ENOTFOUND`, `ECONNRESET`) or one of ours: `body_cut`, `invalid_body`,
   * `response_too_large`, `redirected`, `unusable_response`, `part_not_loaded`, `upload_failed`, `bad_port`,
   * `proxy_refused`, `proxy_closed`, `proxy_authentication_required`.
   */
  readonly code: string | undefined;

  constructor(
    message: string,
    context: ErrorContext & { readonly code?: string | undefined } = {},
  ) {
    super(message, context);
    this.code = context.code;
  }
}
