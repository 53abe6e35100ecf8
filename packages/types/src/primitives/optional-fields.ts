import * as z from 'zod';

type Fields = Readonly<Record<string, z.core.SomeType>>;

const mapFields = (fields: Fields, change: (schema: z.core.SomeType) => unknown): unknown =>
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, change(schema)]));

/** Makes all fields optional, for a request that changes some of them. */
export const optionalFields = <const Given extends Fields>(
  fields: Given,
): { readonly [Field in keyof Given]: z.ZodOptional<Given[Field]> } =>
  mapFields(fields, z.optional) as never;

/** Makes all fields optional and nullable, for a response whose fields may be missing. */
export const nullishFields = <const Given extends Fields>(
  fields: Given,
): { readonly [Field in keyof Given]: z.ZodOptional<z.ZodNullable<Given[Field]>> } =>
  mapFields(fields, z.nullish) as never;
