import { WebhookVerificationError } from '@voisnap/core/errors';

/**
 * The headers of a delivery: a `Headers`, Node's `request.headers`, any other object, or pairs of name and
 * value. Names match in any case.
 */
export type WebhookHeaders =
  | Iterable<readonly [string, string]>
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** The headers that the verification reads. */
export interface SignedHeaders {
  /** Unix seconds, as text: the signature covers these characters. */
  readonly timestamp: string;
  readonly signature: Uint8Array;
}

const isIterable = (headers: object): headers is Iterable<readonly [string, string]> =>
  typeof Reflect.get(headers, Symbol.iterator) === 'function';

const hasGet = (headers: object): headers is { get(name: string): string | null } =>
  typeof Reflect.get(headers, 'get') === 'function';

/** Returns the value of a header. Repeated headers are joined with `, `, as in HTTP. */
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
    throw new WebhookVerificationError(
      'The headers are missing: pass the headers of the request.',
      {
        reason: 'missing_header',
      },
    );
  }
  const value = findHeader(headers, name);
  if (value !== undefined) return value;
  throw new WebhookVerificationError(
    `The request has no ${name} header. Voisnap sends it with each delivery; a proxy may have removed it.`,
    { reason: 'missing_header' },
  );
};

const malformed = (name: string, expectation: string): WebhookVerificationError =>
  new WebhookVerificationError(`The ${name} header must be ${expectation}.`, {
    reason: 'malformed_header',
  });

// All lower case or all upper case: a signature with one changed letter must not be valid too.
const signaturePattern = /^sha256=([0-9a-f]{64}|[0-9A-F]{64})$/;

/**
 * Reads the timestamp and the signature.
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
