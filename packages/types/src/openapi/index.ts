export { buildOpenApiDocument } from './build-openapi-document.js';
export type {
  JsonSchema,
  OpenApiDocument,
  OpenApiMediaType,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiRequestBody,
  OpenApiResponse,
  Reference,
} from './openapi-document.js';
