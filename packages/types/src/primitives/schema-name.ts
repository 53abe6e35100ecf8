import type { z } from 'zod';

interface SchemaName {
  readonly name: string;
  readonly parts: readonly z.core.$ZodType[];
}

const names = new WeakMap<z.core.SomeType, SchemaName>();

/**
 * Gives a schema the name of its model. The OpenAPI document lists it under this name.
 *
 * @param parts - named schemas that the schema refers to and that zod cannot find in it.
 */
export const nameSchema = <Schema extends z.core.SomeType>(
  name: string,
  schema: Schema,
  parts: readonly z.core.$ZodType[] = [],
): Schema => {
  names.set(schema, { name, parts });
  return schema;
};

/** The name of a schema's model. `undefined` if the schema has no name. */
export const nameOfSchema = (schema: z.core.SomeType): string | undefined =>
  names.get(schema)?.name;

/** The named schemas that a schema refers to and that zod cannot find in it. */
export const partsOfSchema = (schema: z.core.SomeType): readonly z.core.$ZodType[] =>
  names.get(schema)?.parts ?? [];
