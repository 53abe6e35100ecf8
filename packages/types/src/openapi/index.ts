export { buildOpenApiDocument } from './build-openapi-document.js';
export type {
  JsonSchema,
  OpenApiDocument,
  OpenApiHeaderParameter,
  OpenApiMediaType,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiRequestBody,
  OpenApiResponse,
  OpenApiWebhook,
  Reference,
} from './openapi-document.js';
