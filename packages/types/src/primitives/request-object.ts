import * as z from 'zod';
import { type FieldIssue, fieldMessage, secretMessage } from './field-message.js';
import { findSlip } from './find-slip.js';
import { lazyShape } from './lazy-shape.js';
import type { FieldsOf, SameFields } from './object-schema.js';
import { nameSchema } from './schema-name.js';

/** Options for the names of an object's fields. */
export interface RequestObjectOptions {
  /** Wrong names that can only mean a known field, by the name of that field. They are rejected like slips. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}

const findIntendedName = (
  name: string,
  known: readonly string[],
  { synonyms = {} }: RequestObjectOptions,
): string | undefined =>
  findSlip(name, known) ??
  Object.entries(synonyms).find(([, names]) => findSlip(name, names, { codes: true }))?.[0];

/** Creates the message for an unknown name. The issue is certain for a slip; any other name may exist in the API. */
const unknownFieldMessage = (
  issue: FieldIssue,
  known: readonly string[],
  options: RequestObjectOptions,
): string => {
  const name = String(issue.path?.at(-1));
  const meant = findIntendedName(name, known, options);
  const shown = JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
  if (meant !== undefined) {
    issue.meant = meant;
    return `unknown field ${shown}: did you mean "${meant}"?`;
  }
  issue.assumption = 'unknown-field';
  if (known.length === 0) return `unknown field ${shown}: no fields are known here`;
  return `unknown field ${shown}: the known fields are ${known.join(', ')}`;
};

/** Creates the schema for keys that a request does not know. It rejects every value. */
const unknownField = (shape: () => z.ZodRawShape, options: RequestObjectOptions) => {
  let known: readonly string[] | undefined;
  return z.custom<never>(() => false, {
    error: (issue) => {
      known ??= Object.keys(shape());
      return unknownFieldMessage(issue, known, options);
    },
  });
};

const partMessage = fieldMessage('an object');
const wholeMessage = fieldMessage('an object', 'required');
const textMessage = secretMessage('an object');

/** A whole request that is no object is certainly wrong. A text may be a password or a key: it is not shown. */
const objectMessage = (issue: FieldIssue): string => {
  if (issue.path?.length) return partMessage(issue);
  return typeof issue.input === 'string' ? textMessage(issue) : wholeMessage(issue);
};

/**
 * Creates the schema of a request model, or of a part of one. Write the model in the annotation, as for
 * {@link responseObject}.
 *
 * Each key that the schema does not know is an issue. If the key is a slip of a known one, the issue is certain and
 * names the known key. Otherwise the issue is an assumption.
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
    error: objectMessage,
  });
  return nameSchema(name, new z.ZodObject(definition)) as never;
};
