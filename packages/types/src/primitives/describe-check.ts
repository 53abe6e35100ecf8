import type { z } from 'zod';

/**
 * What the generator of `checks/tables.ts` cannot read from zod, because it is a function: the rule that checks a value
 * and writes the message. It is the name of a rule in `checks/kinds.ts` with its arguments, or one of
 * - `list`, what it must be, for messages, and how many items it has at least;
 * - `request`, an object whose unknown names are issues, and its synonyms;
 * - `tool`, the schemas of a tool of the type `rest_api` and of any other;
 * - `anything`, which any value passes.
 */
export type CheckDescription = readonly [kind: string, ...details: readonly unknown[]];

interface Described {
  readonly description: CheckDescription;
  /** How many checks the schema had. A clone with more of them is another schema. */
  readonly checkCount: number;
}

const descriptions = new WeakMap<z.core.$ZodType, Described>();

const countChecks = (schema: z.core.$ZodType): number => schema._zod.def.checks?.length ?? 0;

/** Says how the checks without zod check what this schema checks. */
export const describeCheck = <Schema extends z.core.SomeType>(
  schema: Schema,
  ...description: CheckDescription
): Schema => {
  const described = schema as unknown as z.core.$ZodType;
  descriptions.set(described, { description, checkCount: countChecks(described) });
  return schema;
};

/**
 * Finds how the checks without zod check what a schema checks; of a clone, as `meta` makes them, as of its original.
 * `undefined` if nothing is described.
 *
 * @throws TypeError for a clone that has more checks than its original.
 */
export const findCheckDescription = (schema: z.core.$ZodType): CheckDescription | undefined => {
  let original: z.core.$ZodType | undefined = schema;
  while (original !== undefined && !descriptions.has(original)) original = original._zod.parent;
  const found = original && descriptions.get(original);
  if (found && found.checkCount !== countChecks(schema)) {
    throw new TypeError('A schema has more checks than its description knows.');
  }
  return found?.description;
};
