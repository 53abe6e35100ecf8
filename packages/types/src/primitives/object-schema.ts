import type { z } from 'zod';
import type { DateInput } from '../models/date-input.js';
import type { ListSchema } from './lists.js';

/** Whether two types are the same, including optional properties. */
export type IsSame<One, Other> =
  (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2
    ? true
    : false;

type IsUnion<Value, Each = Value> = Value extends unknown
  ? [Each] extends [Value]
    ? false
    : true
  : never;

/** The schema of a text that must be one of some values. */
export type ClosedEnumSchema<Value extends string> = z.ZodEnum<{ [Known in Value]: Known }>;

type TextSchema<Value extends string> =
  IsSame<Value, string> extends true
    ? z.ZodString
    : string extends Value
      ? z.ZodType<Value, Value, z.core.$ZodTypeInternals<Value, Value>>
      : IsUnion<Value> extends true
        ? ClosedEnumSchema<Value>
        : z.ZodLiteral<Value>;

/** The schema of an array. Arrays are `readonly` in requests only. */
type ArraySchema<List, Item> = [List] extends [unknown[]]
  ? PresentSchema<Item> extends infer Schema extends z.core.SomeType
    ? z.ZodArray<Schema>
    : never
  : ListSchema<PresentSchema<Item>>;

type StructureSchema<Value> =
  IsUnion<Value> extends true
    ? z.ZodType<Value, Value, z.core.$ZodTypeInternals<Value, Value>>
    : string extends keyof Value
      ? z.ZodType<Value, Value, z.core.$ZodTypeInternals<Value, Value>>
      : ObjectSchema<Value>;

/** The schema of a value that is neither `undefined` nor `null`. Parsing turns dates into text. */
type PresentSchema<Value> = [Value] extends [string]
  ? TextSchema<Value>
  : [Value] extends [number]
    ? z.ZodNumber
    : [Value] extends [boolean]
      ? z.ZodBoolean
      : IsSame<Value, DateInput> extends true
        ? z.ZodType<string, Value, z.core.$ZodTypeInternals<string, Value>>
        : [Value] extends [readonly (infer Item)[]]
          ? ArraySchema<Value, Item>
          : StructureSchema<Value>;

type NullableSchema<Value> = null extends Value
  ? PresentSchema<Exclude<Value, null>> extends infer Schema extends z.core.SomeType
    ? z.ZodNullable<Schema>
    : never
  : PresentSchema<Value>;

type FieldSchema<Value> = undefined extends Value
  ? NullableSchema<Exclude<Value, undefined>> extends infer Schema extends z.core.SomeType
    ? z.ZodOptional<Schema>
    : never
  : NullableSchema<Value>;

/** The schema of each field of a model. */
export type FieldsOf<in out Model> = {
  readonly [Field in keyof Model]-?: FieldSchema<Model[Field]>;
};

/**
 * The zod schema of a model: an object with a schema for each field. Its `z.input` is the model. Its `z.output` is
 * the model too, but with strings for the dates of a request.
 */
export type ObjectSchema<Model> = z.ZodObject<FieldsOf<Model>, z.core.$strip>;

/** A type that the compiler reports for a field whose schema differs from the model. */
interface FieldDiffers<InModel, InSchema> {
  readonly theModelSays: InModel;
  readonly theSchemaSays: InSchema;
}

/** A type that the compiler reports for a field that the model does not have. */
interface FieldIsNotInTheModel {
  readonly theModelHasNoSuchField: true;
}

type SameField<Model, Field extends keyof Model, Schema> =
  IsSame<Schema, FieldsOf<Model>[Field]> extends true
    ? Schema
    : FieldDiffers<Model[Field], Schema extends z.core.SomeType ? z.input<Schema> : Schema>;

/**
 * The type that the fields of a schema must have to match the model: each has the schema of {@link FieldsOf}, and no
 * field is missing or too many. The compiler checks that two types are the same, which is fast. Comparing the
 * structure of two zod types takes it seconds.
 */
export type SameFields<Model, Fields> = {
  readonly [Field in keyof Fields]: Field extends keyof Model
    ? SameField<Model, Field, Fields[Field]>
    : FieldIsNotInTheModel;
} & { readonly [Field in Exclude<keyof Model, keyof Fields>]: FieldsOf<Model>[Field] };
