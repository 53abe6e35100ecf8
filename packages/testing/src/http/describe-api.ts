import type { OpenApiDocument } from '@voisnap/types/openapi';
import { apiPrefix } from './api-prefix.js';

/** Where a mock serves the description of the API. */
export const openApiPath = '/openapi.json';

/** The API's OpenAPI document, with the mock that serves it as its only server. */
export async function describeApi(origin: string): Promise<OpenApiDocument> {
  // Few ask for it, and it takes its time: every schema is written as JSON Schema.
  const { buildOpenApiDocument } = await import('@voisnap/types/openapi');
  const servers = [{ url: `${origin}${apiPrefix}`, description: 'This mock' }];
  return { ...buildOpenApiDocument(), servers };
}
