import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';

/**
 * Makes a schema accept any value, for a response field whose type is not documented. The compiler and the OpenAPI
 * document get the type from the schema. Every value passes unchanged.
 */
export const assumed = <Schema extends z.core.SomeType>(
  schema: Schema,
): z.ZodOptional<z.ZodNullable<Schema>> => {
  const pass = (payload: z.core.ParsePayload) => payload;
  Object.assign(schema._zod, { parse: pass, run: pass });
  return z.nullish<Schema>(schema);
};

/** A field that is assumed to be text. */
export const assumedText = (): z.ZodOptional<z.ZodNullable<z.ZodString>> =>
  assumed<z.ZodString>(z.string());

/** A field that is assumed to be a number. */
export const assumedNumber = (): z.ZodOptional<z.ZodNullable<z.ZodNumber>> =>
  assumed<z.ZodNumber>(z.number());

/** A field that is assumed to be a point in time as text. */
export const assumedTimestamp = (): z.ZodOptional<z.ZodNullable<z.ZodString>> =>
  assumed<z.ZodString>(z.string().meta({ format: 'date-time' }));

const enumOf = <Known extends string>(
  known: readonly Known[],
): z.ZodType<OpenEnum<Known>, OpenEnum<Known>> =>
  z.string().meta({ examples: [...known] }) as never;

/** A field that is assumed to be one of some known texts, or another text. */
export const assumedEnum = <const Known extends string>(
  known: readonly Known[],
): z.ZodOptional<z.ZodNullable<z.ZodType<OpenEnum<Known>, OpenEnum<Known>>>> =>
  assumed(enumOf(known)) as never;

/** A field that is assumed to be a list of known or other texts. */
export const assumedEnums = <const Known extends string>(
  known: readonly Known[],
): z.ZodOptional<z.ZodNullable<z.ZodArray<z.ZodType<OpenEnum<Known>, OpenEnum<Known>>>>> =>
  assumed(z.array(enumOf(known))) as never;
