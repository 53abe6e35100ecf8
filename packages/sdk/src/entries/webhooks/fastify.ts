// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  FastifyInstanceLike,
  FastifyReplyLike,
  FastifyRequestLike,
} from '../../webhooks/fastify/fastify-types.js';
export {
  type VoisnapWebhooksOptions,
  voisnapWebhooks,
} from '../../webhooks/fastify/voisnap-webhooks.js';
export type { FetchHandler } from '../../webhooks/fetch-handler.js';
export type { WebhookHandlerContext } from '../../webhooks/webhook-handler.js';
