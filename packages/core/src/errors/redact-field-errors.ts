import { redactText } from '../util/redact.js';
import { shorten } from '../util/shorten.js';
import type { FieldError } from './error-context.js';

/** Fields that an error keeps, and characters of what is said about each. */
const most = { fields: 1_000, characters: 1_024 };

/** Takes secrets out of messages that may quote the refused value. */
export const redactFieldErrors = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.slice(0, most.fields).map(({ field, message }) => ({
    field: redactText(shorten(field, most.characters)),
    message: redactText(shorten(message, most.characters)),
  }));
