import * as z from 'zod';
import { contract } from '../contract/contract.js';
import type { OperationContract } from '../contract/operation-contract.js';
import { nameOfSchema, partsOfSchema } from '../primitives/schema-name.js';
import { problemDetailsSchema } from '../schemas/problem-details.js';
import { knownWebhookEventSchema } from '../schemas/webhook-event.js';

/** Schemas that a schema directly consists of. */
const innerSchemas = (schema: z.core.$ZodType): readonly z.core.$ZodType[] => {
  if (schema instanceof z.ZodObject) return Object.values(schema.shape);
  if (schema instanceof z.ZodUnion) return schema.options;
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return [schema.unwrap()];
  return partsOfSchema(schema);
};

/** Adds the named schemas in a schema, itself included. */
const addNamed = (components: Map<string, z.core.$ZodType>, schema: z.core.$ZodType): void => {
  const name = nameOfSchema(schema);
  if (name !== undefined) {
    const known = components.get(name);
    if (known === schema) return;
    if (known !== undefined) throw new TypeError(`Two schemas have the name ${name}.`);
    components.set(name, schema);
  }
  for (const inner of innerSchemas(schema)) addNamed(components, inner);
};

const collectComponents = (): Readonly<Record<string, z.core.$ZodType>> => {
  const components = new Map<string, z.core.$ZodType>();
  for (const { body, response } of Object.values(
    contract as unknown as Readonly<Record<string, OperationContract>>,
  )) {
    addNamed(components, body);
    addNamed(components, response);
  }
  addNamed(components, knownWebhookEventSchema);
  addNamed(components, problemDetailsSchema);
  return Object.fromEntries([...components].sort(([one], [other]) => (one < other ? -1 : 1)));
};

/**
 * The schemas under `components/schemas`, sorted by name: all named schemas in bodies, responses, webhook
 * events and problems.
 */
export const componentSchemas: Readonly<Record<string, z.core.$ZodType>> = collectComponents();
