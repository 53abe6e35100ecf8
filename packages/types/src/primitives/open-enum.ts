import * as z from 'zod';
import { complain } from './complaint.js';

/** One of the known values, which editors offer, or any other string: the API may grow new ones. */
export type OpenEnum<Known extends string> = Known | (string & {});

const quote = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

/** An open enum in an answer: any string passes. */
export const openEnum = <const Known extends string>(
  known: readonly Known[],
): z.ZodType<OpenEnum<Known>, OpenEnum<Known>> =>
  z.string({ error: complain('a string') }).meta({ examples: [...known] }) as z.ZodType<
    OpenEnum<Known>,
    OpenEnum<Known>
  >;

/** An open enum in a request: any string but an empty one passes. */
export const openEnumInput = <const Known extends string>(
  known: readonly Known[],
): z.ZodType<OpenEnum<Known>, OpenEnum<Known>> => {
  const error = complain(`a string, such as ${quote(known.slice(0, 3))}`);
  return z
    .string({ error })
    .min(1, { error })
    .meta({ examples: [...known] }) as z.ZodType<OpenEnum<Known>, OpenEnum<Known>>;
};

/** An enum that will not grow, because it is one by its nature. */
export const closedEnum = <const Known extends readonly [string, ...string[]]>(known: Known) =>
  z.enum(known, { error: complain(`one of ${quote(known)}`) });
