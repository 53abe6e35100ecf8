import { descriptions, type ModelDescription } from './descriptions.js';
import type { JsonSchema } from './openapi-document.js';

/** The description of a model. Pages, such as `AgentPage`, have that of `PaginatedResponse`. */
export const findDescription = (name: string): ModelDescription | undefined =>
  descriptions[name] ?? (name.endsWith('Page') ? descriptions.PaginatedResponse : undefined);

/** Adds the description of a model, and of each of its fields, to its JSON Schema. */
export const describeFieldsOf = (name: string, schema: JsonSchema): JsonSchema => {
  const model = findDescription(name);
  if (model === undefined) return schema;
  const properties = Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(
    ([field, property]) => [field, { description: model.fields[field], ...property }],
  );
  return {
    description: model.description,
    ...schema,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  };
};
