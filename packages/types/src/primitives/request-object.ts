import * as z from 'zod';
import { fieldMessage, type Refused } from './field-message.js';
import { findSlip } from './find-slip.js';
import { lazyShape } from './lazy-shape.js';
import type { FieldsOf, SameFields } from './object-schema.js';
import { nameSchema } from './schema-name.js';

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
const unknownFieldMessage = (
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
      return unknownFieldMessage(issue, known, options);
    },
  });
};

/**
 * Makes the schema of a request model, or of a part of one. Write the model in the annotation, as for
 * {@link responseObject}.
 *
 * Each key that the schema does not know is an issue of its own. If the key is a slip of a known one, the
 * issue is sure and names the known key. Otherwise the issue is an assumption.
 *
 * @param name - name of the model's interface.
 * @param buildFields - called once, at the first use of the schema.
 */
export const requestObject = <Model, Fields extends z.core.$ZodLooseShape>(
  name: string,
  buildFields: () => Fields & SameFields<Model, Fields>,
  options: RequestObjectOptions = {},
): z.ZodObject<FieldsOf<Model>, z.core.$strip> => {
  const lazy = lazyShape(buildFields);
  const definition = Object.assign(lazy, {
    type: 'object' as const,
    catchall: unknownField(() => lazy.shape, options),
    error: fieldMessage('an object'),
  });
  return nameSchema(name, new z.ZodObject(definition)) as never;
};
