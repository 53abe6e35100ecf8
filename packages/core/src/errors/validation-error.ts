import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext, FieldError } from './error-context.js';
import { redactFieldErrors } from './redact-field-errors.js';
import { VoisnapError } from './voisnap-error.js';

/**
 * The input is not valid: refused by the API (400, 422), or, then without a `status`, before
 * anything was sent.
 */
export class ValidationError extends VoisnapError {
  static {
    brandErrorClass(ValidationError, 'ValidationError');
  }

  /** What is wrong, field by field. Empty when the API named no field. */
  readonly errors: readonly FieldError[];

  constructor(
    message: string,
    context: ErrorContext & { readonly errors?: readonly FieldError[] | undefined } = {},
  ) {
    super(message, context);
    this.errors = redactFieldErrors(context.errors ?? []);
  }
}
