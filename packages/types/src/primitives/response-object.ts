import * as z from 'zod';
import { lazyShape } from './lazy-shape.js';
import type { FieldsOf, SameFields } from './object-schema.js';
import { nameSchema } from './schema-name.js';

const anything = /* @__PURE__ */ z.unknown();

/** Creates an object schema that keeps unknown fields. Its own fields are built at the first use. */
export const makeResponseObject = (
  name: string,
  buildFields: () => z.core.$ZodShape,
): z.ZodObject => {
  const definition = Object.assign(lazyShape(buildFields), {
    type: 'object' as const,
    catchall: anything,
  });
  return nameSchema(name, new z.ZodObject(definition));
};

/**
 * Creates the schema of a response model, or of a part of one. Write the model in the annotation:
 * `export const agentSchema: ObjectSchema<Agent> = responseObject('Agent', () => ({ … }))`. The compiler
 * rejects a field that is missing, one too many, or of another type than in the model.
 *
 * Parsing keeps fields that the schema does not know. They are not in the type, so that a misspelt
 * property is a compile-time error.
 *
 * @param name - name of the model's interface.
 * @param buildFields - called once, at the first use of the schema.
 */
export const responseObject = <Model, Fields extends z.core.$ZodLooseShape>(
  name: string,
  buildFields: () => Fields & SameFields<Model, Fields>,
): z.ZodObject<FieldsOf<Model>, z.core.$strip> => makeResponseObject(name, buildFields) as never;
