import type { WebhookEvent } from '@voisnap/types';
import { findSubtleCrypto } from '../shared/subtle-crypto.js';
import type { Tampering } from './tampering.js';

/** A delivery before it is signed. */
export interface WebhookToSign {
  readonly event: WebhookEvent;
  /** The key of the signature, with its prefix `whsec_`. */
  readonly secret: string;
  /** Time of the signature, in ms since the Unix epoch. */
  readonly at: number;
  /** Equal for all attempts to deliver the event. */
  readonly deliveryId: string;
  /** How the delivery is made invalid. Default: it is valid. */
  readonly tamper?: Tampering | undefined;
}

/** A signed delivery: headers and body of a POST. */
export interface SignedWebhook {
  /** Headers of the delivery, its signature included. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON. Send it unchanged: the signature covers its bytes. */
  readonly body: string;
}

const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;

/** Signs an event as Voisnap does, with Web Crypto. The same input gives the same delivery. */
export async function signWebhook(webhook: WebhookToSign): Promise<SignedWebhook> {
  const { event, deliveryId, tamper } = webhook;
  const whole = JSON.stringify(event);
  const signedBody = tamper === 'malformed-body' ? whole.slice(0, whole.length / 2) : whole;
  const signedSeconds = Math.floor(webhook.at / 1_000);
  const secret = tamper === 'signature' ? `${webhook.secret}_another` : webhook.secret;
  const signature = await sign(secret, `${signedSeconds}.${signedBody}`);
  const timestamp = tamper === 'timestamp' ? signedSeconds + 1 : signedSeconds;
  return {
    headers: {
      'Content-Type': 'application/json',
      ...writeSignature(signature, tamper),
      'X-Webhook-Timestamp': String(timestamp),
      'X-Webhook-Delivery-Id': deliveryId,
    },
    body: tamper === 'body' ? changeLetter(signedBody, event.id) : signedBody,
  };
}

function writeSignature(
  signature: string,
  tamper: Tampering | undefined,
): Readonly<Record<string, string>> {
  if (tamper === 'missing-signature') return {};
  const scheme = tamper === 'malformed-signature' ? 'md5' : 'sha256';
  return { 'X-Webhook-Signature': `${scheme}=${signature}` };
}

/** Returns the hex HMAC-SHA256 of `<timestamp>.<body>`. */
async function sign(secret: string, message: string): Promise<string> {
  const subtle = findSubtleCrypto();
  const encoder = new TextEncoder();
  const key = await subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const digest = new Uint8Array(await subtle.sign(algorithm, key, encoder.encode(message)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Changes the first letter of the event's id. The body is still a valid event. */
const changeLetter = (body: string, id: string): string =>
  body.replace(`"${id}"`, () => `"${id.startsWith('f') ? 'e' : 'f'}${id.slice(1)}"`);
