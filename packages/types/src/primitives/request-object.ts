import * as z from 'zod';
import { complain, type Refused } from './complaint.js';
import { findSlip } from './find-slip.js';
import { lazyShape } from './lazy-shape.js';

/** What is said about the names of an object's fields, beside the fields themselves. */
export interface RequestObjectOptions {
  /** Names that can mean nothing but a known field, by what they mean: refused as slips are. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}

const findMeant = (
  name: string,
  known: readonly string[],
  { synonyms = {} }: RequestObjectOptions,
): string | undefined =>
  findSlip(name, known) ??
  Object.entries(synonyms).find(([, names]) => findSlip(name, names, { codes: true }))?.[0];

/** A slip is sure: the call would go without what was meant. Any other name is one that may exist. */
const complainAboutField = (
  issue: Refused,
  known: readonly string[],
  options: RequestObjectOptions,
): string => {
  const name = String(issue.path?.at(-1));
  const meant = findMeant(name, known, options);
  const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
  if (meant !== undefined) {
    issue.meant = meant;
    return `unknown field ${shown}: did you mean "${meant}"?`;
  }
  issue.assumption = 'unknown-field';
  if (known.length === 0) return `unknown field ${shown}: no fields are known here`;
  return `unknown field ${shown}: the known ones are ${known.join(', ')}`;
};

/** Stands behind each key that a request does not know, and objects to whatever it holds. */
const unknownField = (shape: () => z.ZodRawShape, options: RequestObjectOptions) => {
  let known: readonly string[] | undefined;
  return z.custom<never>(() => false, {
    error: (issue) => {
      known ??= Object.keys(shape());
      return complainAboutField(issue, known, options);
    },
  });
};

/**
 * An object that callers send. A key that it does not know is an issue of its own, at that key: sure,
 * and with the known name, where it is a slip of one; an assumption where it is not.
 */
export const requestObject = <const Shape extends z.ZodRawShape>(
  buildShape: () => Shape,
  options: RequestObjectOptions = {},
): z.ZodObject<Shape, z.core.$strip> => {
  const lazy = lazyShape(buildShape);
  const definition = Object.assign(lazy, {
    type: 'object' as const,
    catchall: unknownField(() => lazy.shape, options),
    error: complain('an object'),
  });
  return new z.ZodObject(definition) as unknown as z.ZodObject<Shape, z.core.$strip>;
};
