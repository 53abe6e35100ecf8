import * as z from 'zod';
import { nameOfSchema } from '../primitives/schema-name.js';
import { componentSchemas } from './component-schemas.js';
import { describeFieldsOf, findDescription } from './find-description.js';
import type { JsonSchema, Reference } from './openapi-document.js';

/** `input` fits both directions: requests are described as they are sent, and responses have no transforms. */
const settings: z.core.RegistryToJSONSchemaParams = {
  target: 'draft-2020-12',
  io: 'input',
  // Dates, files and free-form maps are custom schemas with a description in their metadata.
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }) => {
    // Unknown fields are allowed in requests too: they are sent unchanged.
    if (zodSchema._zod.def.type === 'object') jsonSchema.additionalProperties = {};
    // `z.int()` adds the largest safe integer of JavaScript, which says nothing about the API.
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
};

const referTo = (name: string): string => `#/components/schemas/${name}`;

const withoutFrame = ({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema => schema;

/** Returns all components. They refer to each other with `$ref`. */
export const buildComponentSchemas = (): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(componentSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { ...settings, uri: referTo });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      describeFieldsOf(name, withoutFrame(schema)),
    ]),
  );
};

/**
 * Returns the reference to a schema's component.
 *
 * @throws TypeError when the schema has no name.
 */
export const referenceTo = (schema: z.ZodType): Reference => {
  const name = nameOfSchema(schema instanceof z.ZodOptional ? schema.unwrap() : schema);
  if (name === undefined || !(name in componentSchemas)) {
    throw new TypeError('The schema has no name: make it with requestObject or responseObject.');
  }
  return { $ref: referTo(name) };
};

/** Returns the name, the schema and the necessity of each field of an object schema. */
export const describeFields = (
  schema: z.ZodObject,
): { name: string; required: boolean; description?: string; schema: JsonSchema }[] => {
  const model = findDescription(nameOfSchema(schema) ?? '');
  const { properties = {}, required = [] } = z.toJSONSchema(schema, settings);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    ...(model?.fields[name] !== undefined && { description: model.fields[name] }),
    schema: property as JsonSchema,
  }));
};
