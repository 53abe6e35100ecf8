import type { z } from 'zod';

/** Every field of a shape may be left out, as in a request that changes a part. */
export const optionalFields = <const Shape extends Record<string, z.ZodType>>(
  shape: Shape,
): { readonly [Key in keyof Shape]: z.ZodOptional<Shape[Key]> } =>
  Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, schema.optional()]),
  ) as unknown as { readonly [Key in keyof Shape]: z.ZodOptional<Shape[Key]> };

/** Every field of a shape may be left out or be `null`, as in an answer that promises little. */
export const nullishFields = <const Shape extends Record<string, z.ZodType>>(
  shape: Shape,
): { readonly [Key in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Key]>> } =>
  Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => [key, schema.nullish()]),
  ) as unknown as { readonly [Key in keyof Shape]: z.ZodOptional<z.ZodNullable<Shape[Key]>> };
