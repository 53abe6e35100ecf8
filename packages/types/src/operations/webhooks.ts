import type { PaginatedResponse } from '../models/paginated-response.js';
import type { WebhookPath } from '../models/paths.js';
import type { WebhookConfig } from '../models/webhook.js';
import type {
  CreateWebhookRequest,
  ListWebhooksParams,
  UpdateWebhookRequest,
} from '../models/webhook-requests.js';
import type { DescribedOperation } from './operation.js';

/** The types of webhookOperations: what each operation takes and returns. */
export interface WebhookOperations {
  readonly create: DescribedOperation<
    'webhooks.create',
    {
      input: { body: CreateWebhookRequest };
      response: WebhookConfig;
    }
  >;
  readonly list: DescribedOperation<
    'webhooks.list',
    {
      input: { query?: ListWebhooksParams };
      response: PaginatedResponse<WebhookConfig>;
    }
  >;
  readonly get: DescribedOperation<
    'webhooks.get',
    { input: { path: WebhookPath }; response: WebhookConfig }
  >;
  readonly update: DescribedOperation<
    'webhooks.update',
    {
      input: { path: WebhookPath; body: UpdateWebhookRequest };
      response: WebhookConfig;
    }
  >;
  readonly delete: DescribedOperation<
    'webhooks.delete',
    { input: { path: WebhookPath }; response: undefined }
  >;
}

/** Operations on webhooks. */
export const webhookOperations: WebhookOperations = {
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
};
