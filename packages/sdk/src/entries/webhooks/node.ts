// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type { FetchHandler } from '../../webhooks/fetch-handler.js';
export { type NodeHandler, toNodeHandler } from '../../webhooks/node/to-node-handler.js';
export type { WebhookHandlerContext } from '../../webhooks/webhook-handler.js';
