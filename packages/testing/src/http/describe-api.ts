import type { OpenApiDocument } from '@voisnap/types/openapi';
import { apiPrefix } from './api-prefix.js';

/** Path at which a mock serves the API's OpenAPI document. */
export const openApiPath = '/openapi.json';

/** Returns the API's OpenAPI document, with this mock as its only server. */
export async function describeApi(origin: string): Promise<OpenApiDocument> {
  // Few ask for it, and it takes its time: every schema is written as JSON Schema.
  const { buildOpenApiDocument } = await import('@voisnap/types/openapi');
  const servers = [{ url: `${origin}${apiPrefix}`, description: 'This mock' }];
  return { ...buildOpenApiDocument(), servers };
}
