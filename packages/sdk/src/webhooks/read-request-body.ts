import { ConfigurationError } from '@voisnap/core/errors';
import { late } from './webhook-clock.js';

/** A body that is larger than it may be. */
export const tooLarge: unique symbol = Symbol('too large');

/** Limits of reading a body. */
export interface BodyLimits {
  /** In bytes. */
  readonly maxBytes: number;
  /** Resolves when nobody waits for the body any more. */
  readonly passed: Promise<typeof late>;
}

/**
 * Reads the body of a request. Reads no more of it once it is too large or late.
 *
 * @throws whatever the stream fails with: the connection was cut.
 * @throws ConfigurationError when it is a stream of something other than bytes.
 */
export const readRequestBody = async (
  request: Request,
  { maxBytes, passed }: BodyLimits,
): Promise<Uint8Array | typeof tooLarge | typeof late> => {
  const { body } = request;
  if (body === null) return new Uint8Array();
  // A runtime without streams of requests, such as Jest's jsdom, or a Request with a stream of Node, such as that of node-fetch.
  if (typeof body?.getReader !== 'function') return readWhole(request, { maxBytes, passed });
  const reader = body.getReader();
  const isTooLarge = Number(request.headers.get('content-length')) > maxBytes;
  // One race and not one for each chunk: what waits for `passed` is kept until it comes.
  const bytes = isTooLarge ? tooLarge : await Promise.race([readAll(reader, maxBytes), passed]);
  if (ArrayBuffer.isView(bytes)) return bytes;
  // Not awaited: the source's `cancel` may hang.
  reader.cancel().catch(() => {});
  if (bytes !== noBytes) return bytes;
  throw new ConfigurationError(
    'The body of this request is a stream of text, but the signature covers bytes. Make the request from a stream of bytes: for ' +
      'one of Node, do not call setEncoding.',
  );
};

const noBytes: unique symbol = Symbol('no bytes');

/** Copies the chunks into one array: a body of a million chunks takes no more memory than one of a few. */
const readAll = async (reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number) => {
  let bytes = new Uint8Array(4_096);
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (!ArrayBuffer.isView(value)) return noBytes;
    const needed = length + value.byteLength;
    if (needed > maxBytes) return tooLarge;
    if (needed > bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * bytes.length));
      larger.set(bytes);
      bytes = larger;
    }
    bytes.set(value, length);
    length = needed;
  }
};

const readWhole = async (request: Request, { maxBytes, passed }: BodyLimits) => {
  const bytes = await Promise.race([request.arrayBuffer(), passed]);
  if (bytes === late) return late;
  return bytes.byteLength > maxBytes ? tooLarge : new Uint8Array(bytes);
};
