import type { WebhookOperations } from '../operations/webhooks.js';
import { paginatedResponseSchema } from '../schemas/paginated-response.js';
import { webhookConfigSchema } from '../schemas/webhook.js';
import {
  createWebhookRequestSchema,
  listWebhooksParamsSchema,
  updateWebhookRequestSchema,
} from '../schemas/webhook-requests.js';
import { noFields, nothing } from './absent-parts.js';
import { contractFor } from './agreement.js';
import type { ResourceContract } from './operation-schemas.js';
import { webhookPath } from './path-params.js';

/** Schemas of the operations on webhooks. */
export const webhookContract: ResourceContract<WebhookOperations> =
  /* @__PURE__ */ contractFor<WebhookOperations>()({
    'webhooks.create': {
      pathParams: noFields,
      query: noFields,
      body: createWebhookRequestSchema,
      response: webhookConfigSchema,
    },
    'webhooks.list': {
      pathParams: noFields,
      query: listWebhooksParamsSchema,
      body: nothing,
      response: paginatedResponseSchema(webhookConfigSchema),
    },
    'webhooks.get': {
      pathParams: webhookPath,
      query: noFields,
      body: nothing,
      response: webhookConfigSchema,
    },
    'webhooks.update': {
      pathParams: webhookPath,
      query: noFields,
      body: updateWebhookRequestSchema,
      response: webhookConfigSchema,
    },
    'webhooks.delete': {
      pathParams: webhookPath,
      query: noFields,
      body: nothing,
      response: nothing,
    },
  });
