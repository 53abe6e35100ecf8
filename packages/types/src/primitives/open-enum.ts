import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';
import { fieldMessage } from './field-message.js';
import { findSlip, type SlipOptions } from './find-slip.js';
import type { ClosedEnumSchema } from './object-schema.js';

/** Creates the schema of an open enum, for requests or for responses. */
export type MakeOpenEnum = <const Known extends string>(
  known: readonly Known[],
  options?: SlipOptions,
) => z.ZodType<OpenEnum<Known>, OpenEnum<Known>>;

const quote = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

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
  const schema = z.string({ error: fieldMessage('a string') }).meta({ examples: [...known] });
  const values: ReadonlySet<string> = new Set(known);
  findSlipBySchema.set(schema, (value) =>
    values.has(value) ? undefined : findSlip(value, known, options),
  );
  return schema as never;
};

/** Options for an open enum in a request. */
export interface OpenEnumInputOptions extends SlipOptions {
  /** Whether the documentation lists all values, so that a slip of one is certain. Default: `false`. */
  readonly allKnown?: boolean;
}

/** An open enum in a request. Unknown values pass; slips of known values are issues. */
export const openEnumInput = <const Known extends string>(
  known: readonly Known[],
  { allKnown = false, ...options }: OpenEnumInputOptions = {},
): z.ZodType<OpenEnum<Known>, OpenEnum<Known>> => {
  const error = fieldMessage(`a string, such as ${quote(known.slice(0, 3))}`);
  const values: ReadonlySet<string> = new Set(known);
  return z
    .string({ error })
    .min(1, { error })
    .check(({ value, issues }) => {
      if (values.has(value)) return;
      const meant = findSlip(value, known, options);
      if (meant === undefined) return;
      const message = `unknown value ${JSON.stringify(value)}: did you mean "${meant}"?`;
      const issue = { code: 'custom', input: value, message } as const;
      issues.push(allKnown ? issue : { ...issue, assumption: 'value-slip' });
    })
    .meta({ examples: [...known] }) as never;
};

/** An enum that cannot get new values, such as the two directions of sorting. */
export const closedEnum = <const Known extends string>(
  known: readonly Known[],
): ClosedEnumSchema<Known> =>
  z.enum(known, { error: fieldMessage(`one of ${quote(known)}`, 'documented') }) as never;
