// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type { FetchHandler } from '../../webhooks/fetch-handler.js';
export type {
  LambdaEvent,
  LambdaEventV1,
  LambdaEventV2,
} from '../../webhooks/lambda/lambda-event.js';
export {
  type LambdaHandler,
  type LambdaResponse,
  toLambdaHandler,
} from '../../webhooks/lambda/to-lambda-handler.js';
export type { WebhookHandlerContext } from '../../webhooks/webhook-handler.js';
