import { ConfigurationError, WebhookVerificationError } from '@voisnap/core/errors';
import { type RawWebhookBody, readRawBody } from './raw-body.js';
import { resolveSecrets, type WebhookSecret } from './resolve-secrets.js';
import { resolveVerifyOptions, type VerifyWebhookOptions } from './verify-options.js';
import { readSignedHeaders, type SignedHeaders, type WebhookHeaders } from './webhook-headers.js';

/** A delivery, and what to verify it with. */
export interface Delivery {
  readonly rawBody: RawWebhookBody;
  readonly headers: WebhookHeaders;
  readonly secret: WebhookSecret | undefined;
  readonly options: VerifyWebhookOptions | undefined;
}

/**
 * Verifies a delivery and gives the bytes of its body.
 *
 * @throws WebhookVerificationError when it is not to be trusted.
 * @throws ConfigurationError when there is no secret, or an option is wrong.
 */
export const verifyDelivery = async (delivery: Delivery): Promise<Uint8Array> => {
  const { toleranceSeconds, now } = resolveVerifyOptions(delivery.options ?? {});
  const secrets = resolveSecrets(delivery.secret);
  const subtle = requireSubtle();
  const body = readRawBody(delivery.rawBody);
  const signed = readSignedHeaders(delivery.headers);
  await requireMatch(secrets, { ...signed, subtle, body });
  // After the signature, so that this reason is given for what Voisnap did sign.
  const offSeconds = now / 1000 - Number(signed.timestamp);
  if (Math.abs(offSeconds) <= toleranceSeconds) return body;
  throw new WebhookVerificationError(complainAboutTime(offSeconds, toleranceSeconds), {
    reason: 'timestamp_out_of_tolerance',
  });
};

type Subtle = typeof crypto.subtle;

/** What was signed, and what checks it. */
interface SignedDelivery extends SignedHeaders {
  readonly subtle: Subtle;
  readonly body: Uint8Array;
}

/** HMAC-SHA256 of timestamp, `.` and body, keyed with the whole secret, its prefix included. */
const requireMatch = async (
  secrets: readonly string[],
  { timestamp, signature, subtle, body }: SignedDelivery,
): Promise<void> => {
  const message = concatenate(new TextEncoder().encode(`${timestamp}.`), body);
  // All secrets, whether one has matched or not: the time that it takes tells nothing about them.
  const matches = await Promise.all(
    secrets.map((secret) => verifySignature(subtle, secret, { signature, message })),
  );
  if (matches.includes(true)) return;
  throw new WebhookVerificationError(
    'The signature does not match. Either the secret is another one than the webhook’s (all of it ' +
      'counts, `whsec_` included), or the body is not byte for byte what was sent: do not parse, ' +
      'trim or re-encode it before.',
    { reason: 'no_match' },
  );
};

const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;

/** `subtle.verify` compares in constant time. */
const verifySignature = async (
  subtle: Subtle,
  secret: string,
  { signature, message }: { signature: Uint8Array; message: Uint8Array },
): Promise<boolean> => {
  const key = await subtle.importKey('raw', new TextEncoder().encode(secret), algorithm, false, [
    'verify',
  ]);
  return subtle.verify(algorithm, key, signature, message);
};

const requireSubtle = (): Subtle => {
  const { crypto } = globalThis as Partial<Pick<typeof globalThis, 'crypto'>>;
  // Browsers leave `subtle` out of pages that do not come over https. Jest's jsdom has none, nor an
  // encoder of text: so this comes before anything is encoded.
  if (crypto?.subtle !== undefined) return crypto.subtle;
  throw new ConfigurationError(
    'This runtime has no Web Crypto, which webhooks are verified with. In a test of Jest with jsdom, write @jest-environment node at the top of the file.',
  );
};

const concatenate = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
};

const complainAboutTime = (offSeconds: number, toleranceSeconds: number): string => {
  const off = `${Math.ceil(Math.abs(offSeconds))} s ${offSeconds > 0 ? 'old' : 'in the future'}`;
  return (
    `The delivery is signed, but its timestamp is ${off}; ${toleranceSeconds} s are allowed. It may ` +
    'be a replay, or the clock of this machine may be wrong.'
  );
};
