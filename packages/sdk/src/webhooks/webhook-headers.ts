import { WebhookVerificationError } from '@voisnap/core/errors';

/**
 * The headers of a delivery: a `Headers`, Node's `request.headers`, any object (the case of names
 * does not matter), or pairs of name and value.
 */
export type WebhookHeaders =
  | Iterable<readonly [string, string]>
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The headers that a delivery is verified with. */
export interface SignedHeaders {
  /** Unix seconds, as they were signed. */
  readonly timestamp: string;
  readonly signature: Uint8Array;
}

const isIterable = (headers: object): headers is Iterable<readonly [string, string]> =>
  typeof Reflect.get(headers, Symbol.iterator) === 'function';

const hasGet = (headers: object): headers is { get(name: string): string | null } =>
  typeof Reflect.get(headers, 'get') === 'function';

/** The value of a header; of one that stands there more than once, all of them, as HTTP joins them. */
const findHeader = (headers: WebhookHeaders, name: string): string | undefined => {
  if (!isIterable(headers) && hasGet(headers)) return headers.get(name) ?? undefined;
  const entries = isIterable(headers) ? [...headers] : Object.entries(headers);
  const values = entries
    .filter(([key, value]) => key.toLowerCase() === name.toLowerCase() && value !== undefined)
    .flatMap(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
};

const requireHeader = (headers: WebhookHeaders, name: string): string => {
  if (typeof headers !== 'object' || headers === null) {
    throw new WebhookVerificationError('The headers are missing: pass those of the request.', {
      reason: 'missing_header',
    });
  }
  const value = findHeader(headers, name);
  if (value !== undefined) return value;
  throw new WebhookVerificationError(
    `The request has no ${name} header. Voisnap sends it with each delivery; a proxy may drop it.`,
    { reason: 'missing_header' },
  );
};

const malformed = (name: string, expectation: string): WebhookVerificationError =>
  new WebhookVerificationError(`The ${name} header must be ${expectation}.`, {
    reason: 'malformed_header',
  });

// One case or the other, so that no signature can be written in two ways that differ by a letter.
const signaturePattern = /^sha256=([0-9a-f]{64}|[0-9A-F]{64})$/;

/**
 * Reads timestamp and signature.
 *
 * @throws WebhookVerificationError `missing_header` or `malformed_header`.
 */
export const readSignedHeaders = (headers: WebhookHeaders): SignedHeaders => {
  const written = requireHeader(headers, 'X-Webhook-Signature');
  const timestamp = requireHeader(headers, 'X-Webhook-Timestamp');
  const hex = signaturePattern.exec(written)?.[1];
  if (hex === undefined) {
    throw malformed('X-Webhook-Signature', '`sha256=` and 64 hexadecimal digits');
  }
  if (!/^\d{1,15}$/.test(timestamp)) throw malformed('X-Webhook-Timestamp', 'in Unix seconds');
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return { timestamp, signature };
};
