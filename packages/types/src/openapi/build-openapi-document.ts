import type { Operation } from '../operations/operation.js';
import { operations } from '../operations/operations.js';
import { describeOperation } from './describe-operation.js';
import { describeWebhooks } from './describe-webhooks.js';
import type { OpenApiDocument, OpenApiOperation } from './openapi-document.js';
import { problemComponents } from './problem-responses.js';
import { headerComponents } from './rate-limit-headers.js';
import { buildComponentSchemas } from './to-json-schema.js';

const DESCRIPTION = `Voice agents, their conversations, phone numbers, documents, calls and webhooks.

Written from the public documentation of Voisnap. \`x-voisnap-provenance\` is the source of each operation:
\`documented\` (the documentation), \`sdk-reference\` (the reference of the Python SDK) or \`assumed\` (an
informed guess).`;

const TAGS = [
  { name: 'agents', description: 'Voice agents.' },
  { name: 'conversations', description: 'Conversations of agents with people.' },
  { name: 'telephony', description: 'Phone numbers.' },
  { name: 'knowledgeBase', description: 'Documents that agents answer from.' },
  { name: 'outboundCalls', description: 'Calls that agents place.' },
  { name: 'webhooks', description: 'Webhooks that events are delivered to.' },
  { name: 'apiKeys', description: 'Keys for servers.' },
  { name: 'users', description: 'People with access to a tenant.' },
  { name: 'tenants', description: 'Clients of an agency.' },
  { name: 'auth', description: 'Logins of users.' },
];

const buildPaths = (): Record<string, Record<string, OpenApiOperation>> => {
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const operation of Object.values<Operation>(operations)) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describeOperation(operation);
    paths[operation.path] = path;
  }
  return paths;
};

/** Builds the OpenAPI 3.1 document of the API from its operations and their schemas. */
export const buildOpenApiDocument = (): OpenApiDocument => ({
  openapi: '3.1.1',
  info: { title: 'Voisnap API', version: '1', description: DESCRIPTION },
  servers: [
    { url: 'https://api.voisnap.ai/api/v1', description: 'Production' },
    { url: 'https://sandbox.api.voisnap.ai/api/v1', description: 'Sandbox' },
  ],
  security: [{ bearer: [] }],
  tags: TAGS,
  paths: buildPaths(),
  webhooks: describeWebhooks(),
  components: {
    schemas: buildComponentSchemas(),
    headers: headerComponents,
    responses: problemComponents,
    securitySchemes: {
      bearer: {
        type: 'http',
        scheme: 'bearer',
        description: 'An API key (`vsnp_live_…`, `vsnp_sb_…`) or an access token (JWT).',
      },
    },
  },
});
