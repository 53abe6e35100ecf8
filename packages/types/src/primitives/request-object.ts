import * as z from 'zod';
import {
  requestObjectMessage,
  type Synonyms,
  unknownFieldMessage,
} from '../rules/request-object.js';
import { describeCheck } from './describe-check.js';
import { lazyShape } from './lazy-shape.js';
import type { FieldsOf, SameFields } from './object-schema.js';
import { nameSchema } from './schema-name.js';

/** Options for the names of an object's fields. */
export interface RequestObjectOptions {
  /** Wrong names that can only mean a known field, by the name of that field. They are rejected like slips. */
  readonly synonyms?: Synonyms;
}

/** Creates the schema for keys that a request does not know. It rejects every value. */
const unknownField = (shape: () => z.ZodRawShape, { synonyms = {} }: RequestObjectOptions) => {
  let known: readonly string[] | undefined;
  const listKnown = () => {
    known ??= Object.keys(shape());
    return known;
  };
  return z.custom<never>(() => false, { error: unknownFieldMessage(listKnown, synonyms) });
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
    error: requestObjectMessage,
  });
  const schema = nameSchema(name, new z.ZodObject(definition));
  return describeCheck(schema, 'request', options.synonyms ?? {}) as never;
};
