import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';
import type { SlipOptions } from '../rules/find-slip.js';
import {
  closedEnumRule,
  type OpenEnumInputOptions,
  openEnumInputRule,
  slipFinder,
} from '../rules/known-values.js';
import { textRule } from '../rules/text.js';
import { atLeastOne, whenSound } from './at-least-one.js';
import { describeCheck } from './describe-check.js';
import type { ClosedEnumSchema } from './object-schema.js';

/** Creates the schema of an open enum, for requests or for responses. */
export type MakeOpenEnum = <const Known extends string>(
  known: readonly Known[],
  options?: SlipOptions,
) => z.ZodType<OpenEnum<Known>, OpenEnum<Known>>;

/** For the schema of each enum, a function that finds the known value that a value is a slip of. */
const findSlipBySchema = new WeakMap<z.core.$ZodType, (value: string) => string | undefined>();

/**
 * Finds the known value that a value is a slip of; `undefined` for other values and other schemas.
 * @param schema - schema of the value.
 * @param value - the value as it was written.
 */
export const findValueSlip = (schema: z.core.$ZodType, value: string): string | undefined =>
  findSlipBySchema.get(schema)?.(value);

/** An open enum in a response. Any string passes. */
export const openEnum: MakeOpenEnum = <const Known extends string>(
  known: readonly Known[],
  options: SlipOptions = {},
) => {
  const schema = z.string({ error: textRule().explain }).meta({ examples: [...known] });
  findSlipBySchema.set(schema, slipFinder(known, options));
  return describeCheck(schema, 'text') as never;
};

/** An open enum in a request. Unknown values pass; slips of known values are issues. */
export const openEnumInput = <const Known extends string>(
  known: readonly Known[],
  options: OpenEnumInputOptions = {},
): z.ZodType<OpenEnum<Known>, OpenEnum<Known>> => {
  const { accepts, explain: error } = openEnumInputRule(known, options);
  const schema = z
    .string({ error })
    .check(atLeastOne(error), z.refine(accepts, { error, when: whenSound }))
    .meta({ examples: [...known] });
  return describeCheck(schema, 'openEnumInput', known, options) as never;
};

/** An enum that cannot get new values, such as the two directions of sorting. */
export const closedEnum = <const Known extends string>(
  known: readonly Known[],
): ClosedEnumSchema<Known> =>
  describeCheck(
    z.enum(known, { error: closedEnumRule(known).explain }),
    'closedEnum',
    known,
  ) as never;
