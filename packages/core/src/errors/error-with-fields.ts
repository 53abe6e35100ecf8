import { redactText } from '../util/redact.js';
import { shorten } from '../util/shorten.js';
import type { ErrorContext, FieldError } from './error-context.js';
import { VoisnapError } from './voisnap-error.js';

/** Base class of errors that list the problems of single fields. */
export abstract class ErrorWithFields extends VoisnapError {
  /** The problems, field by field. Empty when no field is named. */
  readonly errors: readonly FieldError[];

  constructor(
    message: string,
    context: ErrorContext & { readonly errors?: readonly FieldError[] | undefined } = {},
  ) {
    super(message, context);
    this.errors = redactFieldErrors(context.errors ?? []);
  }
}

/** Largest number of field errors in an error, and of characters in each text. */
const most = { fields: 1_000, characters: 1_024 };

/** Redacts field errors, whose messages may quote the rejected value. */
const redactFieldErrors = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.slice(0, most.fields).map(({ field, message }) => ({
    field: redactText(shorten(field, most.characters)),
    message: redactText(shorten(message, most.characters)),
  }));
