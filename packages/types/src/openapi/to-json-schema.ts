import * as z from 'zod';
import { componentSchemas } from './component-schemas.js';
import type { JsonSchema, Reference } from './openapi-document.js';

/** Requests are described by what goes in, answers have no transforms: `input` fits both. */
const settings: z.core.RegistryToJSONSchemaParams = {
  target: 'draft-2020-12',
  io: 'input',
  // Dates, files and free-form maps are custom schemas that describe themselves in their metadata.
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }) => {
    // Requests too: fields that we do not know go to the API as they are.
    if (zodSchema._zod.def.type === 'object') jsonSchema.additionalProperties = {};
    // What `z.int()` adds says only how JavaScript counts.
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
};

const referTo = (name: string): string => `#/components/schemas/${name}`;

const withoutFrame = ({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema => schema;

/** All components, which point to one another by `$ref`. */
export const buildComponentSchemas = (): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(componentSchemas)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { ...settings, uri: referTo });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutFrame(schema)]),
  );
};

/** The component that a schema is. */
export const referenceTo = (schema: z.ZodType): Reference => {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  const entry = Object.entries(componentSchemas).find(([, component]) => component === inner);
  if (entry === undefined) {
    throw new TypeError('The schema is no component: add it to openapi/component-schemas.ts.');
  }
  return { $ref: referTo(entry[0]) };
};

/** The fields of an object schema, each with whether it is required. */
export const describeFields = (
  schema: z.ZodObject,
): { name: string; required: boolean; schema: JsonSchema }[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, settings);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    required: required.includes(name),
    schema: property as JsonSchema,
  }));
};
