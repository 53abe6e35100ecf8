import { brandErrorClass } from '../util/error-brand.js';
import type { ErrorContext, FieldError } from './error-context.js';
import { redactFieldErrors } from './redact-field-errors.js';
import { VoisnapError } from './voisnap-error.js';

/** The API's response does not fit its model (with `validation: 'strict'`), a schema of yours, or the form of a list. */
export class ResponseValidationError extends VoisnapError {
  static {
    brandErrorClass(ResponseValidationError, 'ResponseValidationError');
  }

  /** What is wrong, field by field. */
  readonly errors: readonly FieldError[];

  constructor(
    message: string,
    context: ErrorContext & { readonly errors?: readonly FieldError[] | undefined } = {},
  ) {
    super(message, context);
    this.errors = redactFieldErrors(context.errors ?? []);
  }
}
