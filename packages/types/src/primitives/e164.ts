import * as z from 'zod';
import { fieldMessage, type Rule } from './field-message.js';

/** ITU-T E.164: a plus sign, a country code that does not begin with 0, at most 15 digits. */
const E164 = /^\+[1-9]\d{6,14}$/;

/** A phone number in E.164 format. */
export const e164 = (rule: Exclude<Rule, 'assumed'> = 'documented'): z.ZodString => {
  const error = fieldMessage('in E.164 format, such as +14155550199', rule);
  return z
    .string({ error })
    .regex(E164, { error })
    .meta({ examples: ['+14155550199'] });
};
