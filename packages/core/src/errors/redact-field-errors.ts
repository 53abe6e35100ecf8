import { redactText } from '../util/redact.js';
import { shorten } from '../util/shorten.js';
import type { FieldError } from './error-context.js';

/** Largest number of field errors in an error, and of characters in each text. */
const most = { fields: 1_000, characters: 1_024 };

/** Redacts field errors: their messages may quote the rejected value. */
export const redactFieldErrors = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.slice(0, most.fields).map(({ field, message }) => ({
    field: redactText(shorten(field, most.characters)),
    message: redactText(shorten(message, most.characters)),
  }));
