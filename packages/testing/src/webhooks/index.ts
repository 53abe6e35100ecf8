export type {
  DeliverToOptions,
  DeliveryOptions,
  RegisteredWebhooks,
  UnregisteredWebhook,
} from './deliver-to-options.js';
export type { DeliverySelector } from './delivery-selector.js';
export type { SignedWebhook } from './sign-webhook.js';
export type { Tampering } from './tampering.js';
export type { WebhookDelivery } from './webhook-delivery.js';
export type { WebhookHandler, WebhookTarget } from './webhook-target.js';
export type {
  EventData,
  EventEnvelope,
  SignedDelivery,
  SignOptions,
  Webhooks,
} from './webhooks.js';
