import * as z from 'zod';
import { complain, type Rule } from './complaint.js';

/** Any text, the empty one too. */
export const text = (): z.ZodString => z.string({ error: complain('a string') });

/** Text with at least one character. */
export const nonEmptyText = (rule: Rule = 'assumed'): z.ZodString => {
  const error = complain('a non-empty string', rule);
  return z.string({ error }).min(1, { error });
};

/** `true` or `false`. */
export const flag = (): z.ZodBoolean => z.boolean({ error: complain('true or false') });
