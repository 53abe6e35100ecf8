import { Problem } from '../emulator/problems/problem.js';
import { showValue } from '../shared/show-value.js';

/**
 * Reads a request body of at most `limit` bytes.
 * @throws Problem 413 when the body is larger, 415 when it is compressed, 400 when it is incomplete.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const bytes = await readWithin(request, limit);
  if (bytes.byteLength > 0) requireNoEncoding(request);
  return bytes;
}

async function readWithin(request: Request, limit: number): Promise<Uint8Array> {
  const stated = request.headers.get('Content-Length');
  // A stated length above the limit is rejected before the body is read.
  if (Number(stated) > limit) throw tooLarge(limit);
  try {
    // Servers make this path fast. Without a stated length, the bytes are counted as they arrive.
    if (stated !== null) return new Uint8Array(await request.arrayBuffer());
    return await readAndCount(request, limit);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('validation-error', 'The body ended before it was complete.');
  }
}

async function readAndCount(request: Request, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

/**
 * Voisnap does not document that it decompresses request bodies. If the mock did, a client could pass
 * its tests and fail in production. RFC 9110, section 15.5.16: the 415 names the accepted encoding.
 */
function requireNoEncoding(request: Request): void {
  const encoding = request.headers.get('Content-Encoding')?.trim() ?? '';
  if (encoding === '' || encoding.toLowerCase() === 'identity') return;
  throw new Problem(
    'unsupported-media-type',
    `The content encoding ${showValue(encoding)} is not supported. Send the body uncompressed, without the header Content-Encoding.`,
    { headers: { 'Accept-Encoding': 'identity' } },
  );
}

/** Returns the 413 for a body above the limit. */
export const tooLarge = (limit: number): Problem =>
  new Problem(
    'payload-too-large',
    `The body is too large: the limit is ${Math.floor(limit / 2 ** 20)} MB.`,
  );
