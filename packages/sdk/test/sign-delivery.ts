import { createHmac } from 'node:crypto';
import type { WebhookVerificationError } from '../src/index.js';

/** What an API signs a delivery with. */
export interface Signing {
  readonly secret: string;
  /** Unix seconds. */
  readonly timestamp: number;
}

/** The signature of a delivery as the documentation defines it, by Node's own crypto. */
export const signDelivery = (body: string | Uint8Array, { secret, timestamp }: Signing) => ({
  'X-Webhook-Signature': `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`,
  'X-Webhook-Timestamp': String(timestamp),
  'X-Webhook-Delivery-Id': 'dlv_01HXK8Z3MNPQRS',
});

/** The error that a promise rejects with. */
export const failureOf = (promise: Promise<unknown>): Promise<WebhookVerificationError> =>
  promise.then(
    () => {
      throw new Error('The delivery was taken for good.');
    },
    (reason: unknown) => reason as WebhookVerificationError,
  );
