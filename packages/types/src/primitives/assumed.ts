import * as z from 'zod';
import type { OpenEnum } from '../models/open-enum.js';
import { describeCheck } from './describe-check.js';

const pass = (payload: z.core.ParsePayload) => payload;

/** Makes a schema accept any value before its checks, and each clone of it as well. */
const acceptAnyValue = <Schema extends z.core.SomeType>(schema: Schema): Schema => {
  const { _zod: internals } = schema as unknown as z.core.$ZodType;
  const { constr: Constructor, parse, run } = internals;
  internals.parse = pass;
  // `run` also does the checks, if there are any: those that a user adds to a clone.
  if (run === parse) internals.run = pass;
  // zod makes each clone with `new constr(…)`: `describe`, `refine`, `extend` and most other methods do.
  internals.constr = class {
    constructor(definition: z.core.$ZodTypeDef) {
      // biome-ignore lint/correctness/noConstructorReturn: the clone is of the class of the schema
      return acceptAnyValue(new Constructor(definition));
    }
  } as typeof Constructor;
  return schema;
};

/**
 * Makes a schema accept any value, for a response field whose type is not documented. The compiler and the OpenAPI
 * document get the type from the schema. Every value passes unchanged, also through a clone of the schema.
 */
export const assumed = <Schema extends z.core.SomeType>(
  schema: Schema,
): z.ZodOptional<z.ZodNullable<Schema>> =>
  z.nullish<Schema>(describeCheck(acceptAnyValue(schema), 'anything'));

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
