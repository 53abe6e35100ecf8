import type { z } from 'zod';

/** A schema that takes and gives values of a type. */
interface Gives<Value> {
  readonly _zod: { readonly input: Value; readonly output: Value };
}

/**
 * Gives a schema the plain type of its values, as {@link ObjectSchema} has it for fields that are a union
 * or an open map: `schemaFor<DocumentFile>(z.custom(isDocumentFile))`.
 */
export const schemaFor = <Value>(schema: Gives<Value>): z.ZodType<Value, Value> =>
  schema as unknown as z.ZodType<Value, Value>;
