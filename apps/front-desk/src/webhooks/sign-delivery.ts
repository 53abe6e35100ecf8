import { createHmac, randomUUID } from 'node:crypto';
import type { WebhookEvent } from '@voisnap/sdk';

/** An event to sign. */
export interface DeliveryToSign {
  readonly event: WebhookEvent;
  readonly secret: string;
  /** In ms. */
  readonly at: number;
}

/** Signs an event as Voisnap does: the HMAC of the time and the body, in hexadecimal digits. */
export const signDelivery = ({ event, secret, at }: DeliveryToSign): RequestInit => {
  const body = JSON.stringify(event);
  const timestamp = String(Math.floor(at / 1_000));
  const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-webhook-signature': `sha256=${signature}`,
    'x-webhook-timestamp': timestamp,
    'x-webhook-delivery-id': `test_${randomUUID()}`,
  };
  return { method: 'POST', headers, body };
};
