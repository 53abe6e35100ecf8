import * as z from 'zod';

type Fields = Readonly<Record<string, z.core.SomeType>>;

const mapFields = (fields: Fields, change: (schema: z.core.SomeType) => unknown): unknown =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, change(schema)]));

/** The same fields, each of which can be left out. For a request that changes a part. */
export const optionalFields = <const Given extends Fields>(
  fields: Given,
): { readonly [Field in keyof Given]: z.ZodOptional<Given[Field]> } =>
  mapFields(fields, z.optional) as never;

/** The same fields, each of which can be left out or `null`. For a response that promises little. */
export const nullishFields = <const Given extends Fields>(
  fields: Given,
): { readonly [Field in keyof Given]: z.ZodOptional<z.ZodNullable<Given[Field]>> } =>
  mapFields(fields, z.nullish) as never;
