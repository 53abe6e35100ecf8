import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext } from './error-context.js';
import { VoisnapError } from './voisnap-error.js';

/** The API failed (5xx). */
export class ServerError extends VoisnapError {
  static {
    brandErrorClass(ServerError, 'ServerError');
  }

  /** Seconds to wait before the next request, where the API said so. */
  readonly retryAfter: number | undefined;

  constructor(
    message: string,
    context: ErrorContext & { readonly retryAfter?: number | undefined } = {},
  ) {
    super(message, context);
    this.retryAfter = context.retryAfter;
  }
}
