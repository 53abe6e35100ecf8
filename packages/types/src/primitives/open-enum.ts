import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';
import { fieldMessage } from './field-message.js';
import { findSlip, type SlipOptions } from './find-slip.js';
import type { ClosedEnumSchema } from './object-schema.js';

/** Makes the schema of an open enum: that of requests, or that of responses. */
export type MakeOpenEnum = <const Known extends string>(
  known: readonly Known[],
  options?: SlipOptions,
) => z.ZodType<OpenEnum<Known>, OpenEnum<Known>>;

const quote = (values: readonly string[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');

/** Finds what a value is a slip of, by the schema of its enum. */
const findSlipBySchema = new WeakMap<z.core.$ZodType, (value: string) => string | undefined>();

/** The value that is meant by a slip of a known one; `undefined` for any other value, and any other schema. */
export const findValueSlip = (schema: z.core.$ZodType, value: string): string | undefined =>
  findSlipBySchema.get(schema)?.(value);

/** An open enum in an answer: any string passes. */
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

/** An open enum in a request: new values pass, and slips of known ones are issues. */
export const openEnumInput: MakeOpenEnum = <const Known extends string>(
  known: readonly Known[],
  options: SlipOptions = {},
) => {
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
      issues.push({ code: 'custom', input: value, message, assumption: 'value-slip' });
    })
    .meta({ examples: [...known] }) as never;
};

/** An enum that will not grow, because it is one by its nature. */
export const closedEnum = <const Known extends string>(
  known: readonly Known[],
): ClosedEnumSchema<Known> =>
  z.enum(known, { error: fieldMessage(`one of ${quote(known)}`, 'documented') }) as never;
