import { redactText } from '../util/redact.js';
import type { FieldError } from './error-context.js';

/** Takes secrets out of messages that may quote the refused value. */
export const redactFieldErrors = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.map(({ field, message }) => ({ field: redactText(field), message: redactText(message) }));
