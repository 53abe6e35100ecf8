import { WebhookVerificationError } from '@voisnap/core/errors';

/** The body of a delivery as it came over the wire: bytes, or the text that they are. */
export type RawWebhookBody = string | Uint8Array | ArrayBuffer;

const advice =
  'Pass the raw body, as it came: `await request.text()` of a Fetch request, `request.body` behind ' +
  "`express.raw({ type: 'application/json' })`, or the chunks of a Node request, concatenated.";

/** By its tag, because a test runner's sandbox has an `ArrayBuffer` of its own. */
const isArrayBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === '[object ArrayBuffer]';

/**
 * The bytes that were signed.
 *
 * @throws WebhookVerificationError `malformed_body` for a body that is not raw any more, or not yet.
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
  if (body === undefined || body === null) return `The body is ${body}: nothing read it.`;
  if (typeof body !== 'object') return `The body is a ${typeof body}.`;
  if ('then' in body) return 'The body is a promise that was not awaited.';
  if ('getReader' in body || 'pipe' in body || 'arrayBuffer' in body) {
    return 'The body is a request or a stream that was not read.';
  }
  return (
    'The body is an object, so something parsed it already; the signature is of its bytes, which ' +
    'cannot be had back from it.'
  );
};
