import * as z from 'zod';

/**
 * Returns the fields of an object schema by name. Any other schema has none.
 * @param schema - schema of an object.
 */
export const shapeOf = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
