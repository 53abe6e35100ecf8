import { WebhookVerificationError } from '@voisnap/core/errors';

/** The raw body of a delivery: its bytes, or its bytes decoded as UTF-8. */
export type RawWebhookBody = string | Uint8Array | ArrayBuffer;

const advice =
  'Pass the raw body: `await request.text()` for a Fetch request, `request.body` after ' +
  "`express.raw({ type: 'application/json' })`, or the concatenated chunks of a Node request.";

/** Checks the tag, because the sandbox of a test runner has its own `ArrayBuffer`. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/**
 * Returns the bytes that were signed.
 *
 * @throws WebhookVerificationError `malformed_body` when the body was parsed or was not read.
 */
export const readRawBody = (body: unknown): Uint8Array => {
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (ArrayBuffer.isView(body)) {
    return new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
  }
  if (isArrayBuffer(body)) return new Uint8Array(body);
  throw new WebhookVerificationError(`${describeBody(body)} ${advice}`, {
    reason: 'malformed_body',
  });
};

const describeBody = (body: unknown): string => {
  if (body === undefined || body === null) return `The body is ${body}: it was not read.`;
  if (typeof body !== 'object') return `The body is a ${typeof body}.`;
  if ('then' in body) return 'The body is a promise that was not awaited.';
  if ('getReader' in body || 'pipe' in body || 'arrayBuffer' in body) {
    return 'The body is a request or a stream that was not read.';
  }
  return 'The body is an object: it was parsed already, so the bytes that were signed are lost.';
};
