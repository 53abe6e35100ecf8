// `npm run generate` writes the exports of models and schemas, and in entries those of core.

export type {
  AttemptRecord,
  Clock,
  ListEnvelope,
  ListOptions,
  OperationCaller,
  Page,
  PagePromise,
  RateLimitMode,
  RateLimitStatus,
  RequestOptions,
  RequestPromise,
  ToArrayOptions,
  UploadProgress,
  ValidationMode,
  WalkLimits,
  WithResponse,
} from '@voisnap/core';
export { WebhookVerificationError, type WebhookVerificationReason } from '@voisnap/core/errors';
export type {
  AnalysisCompletedData,
  AnalysisCompletedEvent,
  Conversation,
  ConversationAnalysis,
  ConversationAnalysisSummary,
  ConversationCaller,
  ConversationCost,
  ConversationRecording,
  CreateWebhookRequest,
  ErrorEvent,
  ErrorEventData,
  FreeFormMap,
  KnownWebhookEvent,
  ListParams,
  ListWebhooksParams,
  OpenEnum,
  SessionEndedData,
  SessionEndedEvent,
  SessionStartedData,
  SessionStartedEvent,
  ToolCallCompletedData,
  ToolCallCompletedEvent,
  TransferInitiatedData,
  TransferInitiatedEvent,
  UnknownWebhookEvent,
  UnknownWebhookEventType,
  UpdateWebhookRequest,
  WebhookConfig,
  WebhookEnvelope,
  WebhookEvent,
  WebhookEventOf,
  WebhookEventType,
} from '@voisnap/types/models';
export { Webhooks } from '../resources/webhooks.js';
export { constructEvent } from '../webhooks/construct-event.js';
export { createWebhookHandler } from '../webhooks/create-webhook-handler.js';
export type { ClaimOptions, DeliveryClaim, DeliveryStore } from '../webhooks/delivery-store.js';
export {
  type MemoryDeliveryStoreOptions,
  memoryDeliveryStore,
} from '../webhooks/memory-delivery-store.js';
export type { RawWebhookBody } from '../webhooks/raw-body.js';
export type { WebhookSecret } from '../webhooks/resolve-secrets.js';
export type { VerifyWebhookOptions } from '../webhooks/verify-options.js';
export { verifyWebhook } from '../webhooks/verify-webhook.js';
export type { WebhookHandler, WebhookHandlerContext } from '../webhooks/webhook-handler.js';
export type {
  EventContext,
  EventHandlers,
  HandleEvent,
  WebhookFailure,
  WebhookHandlerOptions,
  WebhookPhase,
} from '../webhooks/webhook-handler-options.js';
export type { WebhookHeaders } from '../webhooks/webhook-headers.js';
