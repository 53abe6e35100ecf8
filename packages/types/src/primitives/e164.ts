import * as z from 'zod';
import { E164, e164Rule } from '../rules/e164.js';
import type { Rule } from '../rules/field-message.js';
import { describeCheck } from './describe-check.js';

/** A phone number in E.164 format. */
export const e164 = (rule: Exclude<Rule, 'assumed'> = 'documented'): z.ZodString => {
  const { explain: error } = e164Rule(rule);
  const schema = z
    .string({ error })
    .regex(E164, { error })
    .meta({ examples: ['+14155550199'] });
  return describeCheck(schema, 'e164', rule);
};
