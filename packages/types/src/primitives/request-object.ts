import { z } from 'zod';
import { complain } from './complaint.js';
import { findNearestName } from './nearest-name.js';

const complainAboutField = (name: string, known: readonly string[]): string => {
  const nearest = findNearestName(name, known);
  if (nearest !== undefined) return `unknown field "${name}": did you mean "${nearest}"?`;
  if (known.length === 0) return `unknown field "${name}": no fields are known here`;
  return `unknown field "${name}": the known ones are ${known.join(', ')}`;
};

/** Refuses every value: what stands behind each key that a request does not know. */
const unknownField = (known: readonly string[]) =>
  z.custom<never>(() => false, {
    error: ({ path }) => complainAboutField(String(path?.at(-1)), known),
  });

/**
 * An object that callers send. A key that it does not know is an issue of its own, at that key, and
 * names the nearest known one.
 */
export const requestObject = <const Shape extends z.ZodRawShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strip> =>
  // The catch-all only refuses, so the types are those of a plain object.
  z
    .object(shape, { error: complain('an object') })
    .catchall(unknownField(Object.keys(shape))) as unknown as z.ZodObject<Shape, z.core.$strip>;
