import * as z from 'zod';

/** The fields of an object's schema by their names; none for any other schema. */
export const shapeOf = (schema: z.ZodType): Readonly<Record<string, z.ZodType>> =>
  schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {};
