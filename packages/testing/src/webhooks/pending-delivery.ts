import type { KnownWebhookEvent } from '@voisnap/types';
import type { DeliverySettings } from './resolve-deliver-to.js';
import type { SendWebhook } from './webhook-target.js';

/** A delivery of one event to one receiver, with all its attempts. */
export interface PendingDelivery {
  readonly event: KnownWebhookEvent;
  readonly deliveryId: string;
  readonly webhookId?: string | undefined;
  readonly url: string;
  readonly secret: string;
  readonly settings: DeliverySettings;
  readonly send: SendWebhook;
  /** Whether the receiver still exists, so that a retry is due. */
  readonly acceptsRetries: () => boolean;
}
