import { createHmac } from 'node:crypto';
import type { WebhookVerificationError } from '../src/index.js';

/** The secret and the time of a signature. */
export interface Signing {
  readonly secret: string;
  /** Unix seconds. */
  readonly timestamp: number;
}

/** The headers that Voisnap signs a delivery with. */
type SignatureHeaders = Record<
  'X-Webhook-Signature' | 'X-Webhook-Timestamp' | 'X-Webhook-Delivery-Id',
  string
>;

/** Returns the headers of a delivery, signed with `node:crypto` as the documentation defines it. */
export const signDelivery = (
  body: string | Uint8Array,
  { secret, timestamp }: Signing,
): SignatureHeaders => ({
  'X-Webhook-Signature': `sha256=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`,
  'X-Webhook-Timestamp': String(timestamp),
  'X-Webhook-Delivery-Id': 'dlv_01HXK8Z3MNPQRS',
});

/** Resolves to the error that a promise rejects with. */
export const failureOf = (promise: Promise<unknown>): Promise<WebhookVerificationError> =>
  promise.then(
    () => {
      throw new Error('The delivery was accepted.');
    },
    (reason: unknown) => reason as WebhookVerificationError,
  );
