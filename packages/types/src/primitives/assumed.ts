import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';

/**
 * Makes a schema accept any value. For a response field whose type no documentation shows: the schema
 * gives its type to the compiler and to the OpenAPI document, and every value passes unchanged.
 */
export const assumed = <Schema extends z.core.SomeType>(
  schema: Schema,
): z.ZodOptional<z.ZodNullable<Schema>> => {
  const pass = (payload: z.core.ParsePayload) => payload;
  Object.assign(schema._zod, { parse: pass, run: pass });
  return z.nullish<Schema>(schema);
};

/** Text, as far as we know. */
export const assumedText = (): z.ZodOptional<z.ZodNullable<z.ZodString>> =>
  assumed<z.ZodString>(z.string());

/** A number, as far as we know. */
export const assumedNumber = (): z.ZodOptional<z.ZodNullable<z.ZodNumber>> =>
  assumed<z.ZodNumber>(z.number());

/** A point in time as text, as far as we know. */
export const assumedTimestamp = (): z.ZodOptional<z.ZodNullable<z.ZodString>> =>
  assumed<z.ZodString>(z.string().meta({ format: 'date-time' }));

const enumOf = <Known extends string>(
  known: readonly Known[],
): z.ZodType<OpenEnum<Known>, OpenEnum<Known>> =>
  z.string().meta({ examples: [...known] }) as never;

/** One of some known texts or another text, as far as we know. */
export const assumedEnum = <const Known extends string>(
  known: readonly Known[],
): z.ZodOptional<z.ZodNullable<z.ZodType<OpenEnum<Known>, OpenEnum<Known>>>> =>
  assumed(enumOf(known)) as never;

/** A list of known or other texts, as far as we know. */
export const assumedEnums = <const Known extends string>(
  known: readonly Known[],
): z.ZodOptional<z.ZodNullable<z.ZodArray<z.ZodType<OpenEnum<Known>, OpenEnum<Known>>>>> =>
  assumed(z.array(enumOf(known))) as never;
