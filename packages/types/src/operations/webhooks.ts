import type { PaginatedResponse } from '../models/paginated-response.js';
import type { WebhookPath } from '../models/paths.js';
import type { WebhookConfig } from '../models/webhook.js';
import type {
  CreateWebhookRequest,
  ListWebhooksParams,
  UpdateWebhookRequest,
} from '../models/webhook-requests.js';
import type { OperationsOf } from './operation.js';

interface WebhookOperationTypes {
  readonly create: {
    input: { body: CreateWebhookRequest };
    response: WebhookConfig;
  };
  readonly list: {
    input: { query?: ListWebhooksParams };
    response: PaginatedResponse<WebhookConfig>;
  };
  readonly get: { input: { path: WebhookPath }; response: WebhookConfig };
  readonly update: {
    input: { path: WebhookPath; body: UpdateWebhookRequest };
    response: WebhookConfig;
  };
  readonly delete: { input: { path: WebhookPath }; response: undefined };
}

const facts = {
  create: {
    id: 'webhooks.create',
    method: 'POST',
    path: '/webhooks',
    summary: 'Create a webhook',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'webhooks:write',
    provenance: 'documented',
  },
  list: {
    id: 'webhooks.list',
    method: 'GET',
    path: '/webhooks',
    summary: 'List webhooks',
    retry: 'safe',
    paginated: true,
    successStatus: 200,
    rateLimitPolicy: 'api-read-heavy',
    scope: 'webhooks:read',
    provenance: 'documented',
  },
  get: {
    id: 'webhooks.get',
    method: 'GET',
    path: '/webhooks/{webhookId}',
    summary: 'Get a webhook',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'webhooks:read',
    provenance: 'documented',
  },
  update: {
    id: 'webhooks.update',
    method: 'PATCH',
    path: '/webhooks/{webhookId}',
    summary: 'Update a webhook',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'webhooks:write',
    provenance: 'documented',
  },
  delete: {
    id: 'webhooks.delete',
    method: 'DELETE',
    path: '/webhooks/{webhookId}',
    summary: 'Delete a webhook',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'webhooks:write',
    provenance: 'documented',
  },
} as const;

/** The type of {@link webhookOperations}. */
export type WebhookOperations = OperationsOf<typeof facts, WebhookOperationTypes>;

/** Operations on webhooks. */
export const webhookOperations: WebhookOperations = facts;
