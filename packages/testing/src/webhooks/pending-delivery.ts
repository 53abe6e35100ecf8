import type { KnownWebhookEvent } from '@voisnap/types';
import type { DeliverySettings } from './resolve-deliver-to.js';
import type { SendWebhook } from './webhook-target.js';

/** An event on its way to one receiver. */
export interface PendingDelivery {
  readonly event: KnownWebhookEvent;
  readonly deliveryId: string;
  readonly webhookId?: string | undefined;
  readonly url: string;
  readonly secret: string;
  readonly settings: DeliverySettings;
  readonly send: SendWebhook;
  /** Whether the receiver still takes retries. */
  readonly acceptsRetries: () => boolean;
}
