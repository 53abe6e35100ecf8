import * as z from 'zod';
import { complain } from './complaint.js';
import { lazyShape } from './lazy-shape.js';
import { findNearestName } from './nearest-name.js';

const complainAboutField = (name: string, known: readonly string[]): string => {
  const nearest = findNearestName(name, known);
  if (nearest !== undefined) return `unknown field "${name}": did you mean "${nearest}"?`;
  if (known.length === 0) return `unknown field "${name}": no fields are known here`;
  return `unknown field "${name}": the known ones are ${known.join(', ')}`;
};

/** Stands behind each key that a request does not know, and refuses whatever it holds. */
const unknownField = (shape: () => z.ZodRawShape) =>
  z.custom<never>(() => false, {
    error: ({ path }) => complainAboutField(String(path?.at(-1)), Object.keys(shape())),
  });

/**
 * An object that callers send. A key that it does not know is an issue of its own, at that key, and
 * names the nearest known one.
 */
export const requestObject = <const Shape extends z.ZodRawShape>(
  buildShape: () => Shape,
): z.ZodObject<Shape, z.core.$strip> => {
  const lazy = lazyShape(buildShape);
  const definition = Object.assign(lazy, {
    type: 'object' as const,
    catchall: unknownField(() => lazy.shape),
    error: complain('an object'),
  });
  return new z.ZodObject(definition) as unknown as z.ZodObject<Shape, z.core.$strip>;
};
