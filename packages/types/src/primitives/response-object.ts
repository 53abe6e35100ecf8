import * as z from 'zod';
import { lazyShape } from './lazy-shape.js';

const anything = /* @__PURE__ */ z.unknown();

/**
 * An object that the API sends. Fields that we do not know are kept at run time; they are left out of
 * the type, so that a misspelt property is still a compile-time error.
 */
export const responseObject = <const Shape extends z.ZodRawShape>(
  buildShape: () => Shape,
): z.ZodObject<Shape, z.core.$strip> => {
  const definition = Object.assign(lazyShape(buildShape), {
    type: 'object' as const,
    catchall: anything,
  });
  return new z.ZodObject(definition) as unknown as z.ZodObject<Shape, z.core.$strip>;
};
