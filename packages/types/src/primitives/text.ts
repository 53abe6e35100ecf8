import * as z from 'zod';
import { fieldMessage, type Rule, secretMessage } from './field-message.js';

/** Any text, also an empty one. */
export const text = (): z.ZodString => z.string({ error: fieldMessage('a string') });

/** Text with at least one character. */
export const nonEmptyText = (rule: Rule = 'assumed'): z.ZodString => {
  const error = fieldMessage('a non-empty string', rule);
  return z.string({ error }).min(1, { error });
};

/** `true` or `false`. */
export const flag = (): z.ZodBoolean => z.boolean({ error: fieldMessage('true or false') });

/** A text that is a secret, with at least one character. No message shows it. */
export const secretText = (): z.ZodString => {
  const error = secretMessage('a non-empty string');
  return z.string({ error }).min(1, { error });
};
