import * as z from 'zod';
import { integerInRangeRule, numberInRangeRule, numberRule, type Range } from '../rules/numbers.js';
import { describeCheck } from './describe-check.js';

/** Any finite number, as JSON has no others. */
export const number = (): z.ZodNumber =>
  describeCheck(z.number({ error: numberRule().explain }), 'finiteNumber');

const limitTo = (
  schema: z.ZodNumber,
  { from, to }: Range,
  error: z.core.$ZodErrorMap,
): z.ZodNumber => {
  const atLeast = schema.min(from, { error });
  return to === undefined ? atLeast : atLeast.max(to, { error });
};

/** A whole number in a range. */
export const integerInRange = (range: Range): z.ZodNumber => {
  const { explain: error } = integerInRangeRule(range);
  // A number too large to be exact is one issue, not also one for its range.
  const whole = z.int({ error, abort: true }) as unknown as z.ZodNumber;
  return describeCheck(limitTo(whole, range, error), 'integerInRange', range);
};

/** A number in a range. */
export const numberInRange = (range: Range): z.ZodNumber => {
  const { explain: error } = numberInRangeRule(range);
  return describeCheck(limitTo(z.number({ error }), range, error), 'numberInRange', range);
};
