import type { z } from 'zod';
import type { DateInput } from '../models/date-input.js';

/** Whether two types are the same, to the last optional property. */
export type IsSame<One, Other> =
  (<Probe>() => Probe extends One ? 1 : 2) extends <Probe>() => Probe extends Other ? 1 : 2
    ? true
    : false;

type IsUnion<Value, Each = Value> = Value extends unknown
  ? [Each] extends [Value]
    ? false
    : true
  : never;

type TextSchema<Value extends string> =
  IsSame<Value, string> extends true
    ? z.ZodString
    : string extends Value
      ? z.ZodType<Value, Value>
      : IsUnion<Value> extends true
        ? z.ZodEnum<{ [Known in Value]: Known }>
        : z.ZodLiteral<Value>;

/** Arrays in requests are `readonly`, and can be passed `as const`. */
type ListSchema<List, Item> = [List] extends [unknown[]]
  ? z.ZodArray<PresentSchema<Item>>
  : z.ZodType<readonly z.output<PresentSchema<Item>>[], readonly z.input<PresentSchema<Item>>[]>;

type StructureSchema<Value> =
  IsUnion<Value> extends true
    ? z.ZodType<Value, Value>
    : string extends keyof Value
      ? z.ZodType<Value, Value>
      : ObjectSchema<Value>;

/** The schema of a value that is neither `undefined` nor `null`. Dates come out as text. */
type PresentSchema<Value> = [Value] extends [string]
  ? TextSchema<Value>
  : [Value] extends [number]
    ? z.ZodNumber
    : [Value] extends [boolean]
      ? z.ZodBoolean
      : IsSame<Value, DateInput> extends true
        ? z.ZodType<string, DateInput>
        : [Value] extends [readonly (infer Item)[]]
          ? ListSchema<Value, Item>
          : StructureSchema<Value>;

type NullableSchema<Value> = null extends Value
  ? z.ZodNullable<PresentSchema<Exclude<Value, null>>>
  : PresentSchema<Value>;

type FieldSchema<Value> = undefined extends Value
  ? z.ZodOptional<NullableSchema<Exclude<Value, undefined>>>
  : NullableSchema<Value>;

/** The schema of each field of a model. */
export type FieldsOf<Model> = { readonly [Field in keyof Model]-?: FieldSchema<Model[Field]> };

/**
 * The zod schema of a model: an object with a schema for each field. `z.input` of it is the model. So is
 * `z.output`, where dates of a request are strings.
 */
export type ObjectSchema<Model> = z.ZodObject<FieldsOf<Model>, z.core.$strip>;

/** What the compiler reports for a field whose schema differs from the model. */
interface FieldDiffers<InModel, InSchema> {
  readonly theModelSays: InModel;
  readonly theSchemaSays: InSchema;
}

/** What the compiler reports for a field that the model does not have. */
interface FieldIsNotInTheModel {
  readonly theModelHasNoSuchField: true;
}

/** The fields of a schema, where each has the type that the model gives it. */
export type SameFields<Model, Fields extends z.core.$ZodShape> = {
  readonly [Field in keyof Fields]: Field extends keyof Model
    ? IsSame<z.input<Fields[Field]>, Model[Field]> extends true
      ? Fields[Field]
      : FieldDiffers<Model[Field], z.input<Fields[Field]>>
    : FieldIsNotInTheModel;
};
