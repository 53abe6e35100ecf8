import { ConfigurationError, WebhookVerificationError } from '@voisnap/core/errors';
import { type RawWebhookBody, readRawBody } from './raw-body.js';
import { resolveSecrets, type WebhookSecret } from './resolve-secrets.js';
import { resolveVerifyOptions, type VerifyWebhookOptions } from './verify-options.js';
import { readSignedHeaders, type SignedHeaders, type WebhookHeaders } from './webhook-headers.js';

/** A delivery, and what it is verified with. */
export interface Delivery {
  readonly rawBody: RawWebhookBody;
  readonly headers: WebhookHeaders;
  readonly secret: WebhookSecret | undefined;
  readonly options: VerifyWebhookOptions | undefined;
}

/**
 * Verifies a delivery and returns the bytes of its body.
 *
 * @throws WebhookVerificationError when the delivery cannot be trusted.
 * @throws ConfigurationError when the secret is missing or an option is wrong.
 */
export const verifyDelivery = async (delivery: Delivery): Promise<Uint8Array> => {
  const { toleranceSeconds, now } = resolveVerifyOptions(delivery.options ?? {});
  const secrets = resolveSecrets(delivery.secret);
  const subtle = requireSubtle();
  const body = readRawBody(delivery.rawBody);
  const signed = readSignedHeaders(delivery.headers);
  await requireMatch(secrets, { ...signed, subtle, body });
  // After the signature: a delivery that Voisnap did not sign fails with `no_match`, whatever its time.
  const offSeconds = now / 1000 - Number(signed.timestamp);
  if (Math.abs(offSeconds) <= toleranceSeconds) return body;
  throw new WebhookVerificationError(describeTimeDifference(offSeconds, toleranceSeconds), {
    reason: 'timestamp_out_of_tolerance',
  });
};

type Subtle = typeof crypto.subtle;

/** The signed parts of a delivery, and the API that verifies them. */
interface SignedDelivery extends SignedHeaders {
  readonly subtle: Subtle;
  readonly body: Uint8Array;
}

/** The signature is the HMAC-SHA256 of timestamp, `.` and body. Its key is the whole secret, with `whsec_`. */
const requireMatch = async (
  secrets: readonly string[],
  { timestamp, signature, subtle, body }: SignedDelivery,
): Promise<void> => {
  const message = concatenate(new TextEncoder().encode(`${timestamp}.`), body);
  // Tries all secrets even after a match, so that the duration reveals nothing about them.
  const matches = await Promise.all(
    secrets.map((secret) => verifySignature(subtle, secret, { signature, message })),
  );
  if (matches.includes(true)) return;
  throw new WebhookVerificationError(
    'The signature does not match. Check that the secret is that of this webhook, with its prefix ' +
      '`whsec_`, and that the body is unchanged: do not parse, trim or re-encode it before the ' +
      'verification.',
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
  // Browsers have no `subtle` on pages without https. Jest's jsdom has neither it nor `TextEncoder`, so
  // this check comes before any text is encoded.
  if (crypto?.subtle !== undefined) return crypto.subtle;
  throw new ConfigurationError(
    'Verifying a webhook needs Web Crypto, which this runtime does not have. In a Jest test with jsdom, write @jest-environment node at the top of the file.',
  );
};

const concatenate = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const joined = new Uint8Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
};

const describeTimeDifference = (offSeconds: number, toleranceSeconds: number): string => {
  const off = `${Math.ceil(Math.abs(offSeconds))} s ${offSeconds > 0 ? 'old' : 'in the future'}`;
  return (
    `The signature is valid, but the timestamp is ${off}; ${toleranceSeconds} s are allowed. The ` +
    'delivery may be a replay, or the clock of this machine may be wrong.'
  );
};
