import { z } from 'zod';

/**
 * An object that the API sends. Fields that we do not know are kept at run time; they are left out of
 * the type, so that a misspelt property is still a compile-time error.
 */
export const responseObject = <const Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strip> =>
  z.looseObject(shape) as unknown as z.ZodObject<Shape, z.core.$strip>;
