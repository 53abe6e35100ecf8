import type { PaginatedResponse } from '../models/paginated-response.js';
import type { WebhookPath } from '../models/paths.js';
import type { WebhookConfig } from '../models/webhook.js';
import type {
  CreateWebhookRequest,
  ListWebhooksParams,
  UpdateWebhookRequest,
} from '../models/webhook-requests.js';
import { operation } from './operation.js';

/** Operations on webhooks. */
export const webhookOperations = {
  create: /* @__PURE__ */ operation<{
    input: { body: CreateWebhookRequest };
    response: WebhookConfig;
  }>()({
    id: 'webhooks.create',
    method: 'POST',
    path: '/webhooks',
    summary: 'Create a webhook',
    retry: 'unsafe',
    successStatus: 201,
    rateLimitPolicy: 'api-write',
    scope: 'webhooks:write',
    provenance: 'documented',
  }),
  list: /* @__PURE__ */ operation<{
    input: { query?: ListWebhooksParams };
    response: PaginatedResponse<WebhookConfig>;
  }>()({
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
  }),
  get: /* @__PURE__ */ operation<{ input: { path: WebhookPath }; response: WebhookConfig }>()({
    id: 'webhooks.get',
    method: 'GET',
    path: '/webhooks/{webhookId}',
    summary: 'Get a webhook',
    retry: 'safe',
    successStatus: 200,
    rateLimitPolicy: 'api-standard',
    scope: 'webhooks:read',
    provenance: 'documented',
  }),
  update: /* @__PURE__ */ operation<{
    input: { path: WebhookPath; body: UpdateWebhookRequest };
    response: WebhookConfig;
  }>()({
    id: 'webhooks.update',
    method: 'PATCH',
    path: '/webhooks/{webhookId}',
    summary: 'Update a webhook',
    retry: 'idempotent',
    successStatus: 200,
    rateLimitPolicy: 'api-write',
    scope: 'webhooks:write',
    provenance: 'documented',
  }),
  delete: /* @__PURE__ */ operation<{ input: { path: WebhookPath }; response: undefined }>()({
    id: 'webhooks.delete',
    method: 'DELETE',
    path: '/webhooks/{webhookId}',
    summary: 'Delete a webhook',
    retry: 'idempotent',
    successStatus: 204,
    rateLimitPolicy: 'api-write',
    scope: 'webhooks:write',
    provenance: 'documented',
  }),
};
