import { readWebStream } from '../util/read-web-stream.js';
import { encodeUtf8 } from '../util/utf8.js';
import { viewBytes } from '../util/view-bytes.js';
import { showValue } from './show-value.js';
import type { UploadStream } from './upload-source.js';

/** Bytes of memory in one chunk: small enough to report progress, and to abort in between. */
const chunkSize = 64 * 1_024;

/** Whether a value can be read as a stream. */
export const isUploadStream = (value: unknown): value is UploadStream =>
  typeof value === 'object' &&
  value !== null &&
  (Symbol.asyncIterator in value || typeof Reflect.get(value, 'getReader') === 'function');

/**
 * Reads any kind of stream as bytes, text as UTF-8. A reader that stops early closes the stream.
 *
 * @throws `TypeError` for a chunk that is neither bytes nor text.
 */
export async function* readStream(stream: UploadStream): AsyncGenerator<Uint8Array, void> {
  const chunks: AsyncIterable<unknown> =
    Symbol.asyncIterator in stream ? stream : readWebStream(stream);
  for await (const chunk of chunks) {
    const bytes = toBytes(chunk);
    if (bytes.byteLength > 0) yield bytes;
  }
}

/** Reads bytes in memory chunk by chunk, without copying them. */
export async function* readBytes(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  for (let start = 0; start < bytes.byteLength; start += chunkSize) {
    yield bytes.subarray(start, start + chunkSize);
  }
}

function toBytes(chunk: unknown): Uint8Array {
  const bytes = typeof chunk === 'string' ? encodeUtf8(chunk) : viewBytes(chunk);
  if (bytes === undefined) {
    throw new TypeError(`the stream gave ${showValue(chunk)} where bytes or text were expected`);
  }
  return bytes;
}
