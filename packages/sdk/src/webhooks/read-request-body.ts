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
 */
export const readRequestBody = async (
  request: Request,
  { maxBytes, passed }: BodyLimits,
): Promise<Uint8Array | typeof tooLarge | typeof late> => {
  const { body } = request;
  // A runtime without streams of requests, such as Jest's jsdom.
  if (body === undefined) return readWhole(request, { maxBytes, passed });
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const stop = <Reason>(reason: Reason): Reason => {
    // Not awaited: the source's `cancel` may hang.
    reader.cancel().catch(() => {});
    return reason;
  };
  if (Number(request.headers.get('content-length')) > maxBytes) return stop(tooLarge);
  const chunks: Uint8Array[] = [];
  for (let length = 0; ; ) {
    const read = await Promise.race([reader.read(), passed]);
    if (read === late) return stop(late);
    if (read.done) return concatenate(chunks, length);
    length += read.value.byteLength;
    if (length > maxBytes) return stop(tooLarge);
    chunks.push(read.value);
  }
};

const readWhole = async (request: Request, { maxBytes, passed }: BodyLimits) => {
  const bytes = await Promise.race([request.arrayBuffer(), passed]);
  if (bytes === late) return late;
  return bytes.byteLength > maxBytes ? tooLarge : new Uint8Array(bytes);
};

const concatenate = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
};
