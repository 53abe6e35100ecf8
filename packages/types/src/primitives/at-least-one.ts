import * as z from 'zod';
import type { Explain } from '../rules/field-message.js';

/** When a check runs: after those before it have found nothing. */
export const whenSound = ({ issues }: z.core.ParsePayload): boolean => issues.length === 0;

/**
 * A check for text or lists that are not empty. The one of zod also runs for a value of another type that has a length,
 * and reports the same field twice.
 */
export const atLeastOne = (error: Explain): z.core.$ZodCheck<{ length: number }> => {
  const settings = { error, when: whenSound };
  return z.minLength(1, settings);
};
