import { Problem } from '../emulator/problems/problem.js';
import { showValue } from '../shared/show-value.js';

/**
 * Reads a request's body, and stops at the limit.
 * @throws Problem 413 when there is more, 415 when it is compressed, 400 when the body breaks off.
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const bytes = await readWithin(request, limit);
  if (bytes.byteLength > 0) requireNoEncoding(request);
  return bytes;
}

async function readWithin(request: Request, limit: number): Promise<Uint8Array> {
  const stated = request.headers.get('Content-Length');
  // A length that is stated is refused before anything is read.
  if (Number(stated) > limit) throw tooLarge(limit);
  try {
    // The short way, which servers make fast; without a length, the bytes are counted as they come.
    if (stated !== null) return new Uint8Array(await request.arrayBuffer());
    return await readAndCount(request, limit);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('validation-error', 'The body broke off before its end.');
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
 * Nothing says that Voisnap decompresses what it receives, so a mock that did would let a client pass
 * that fails in production. RFC 9110, section 15.5.16: the response says what would be taken.
 */
function requireNoEncoding(request: Request): void {
  const encoding = request.headers.get('Content-Encoding')?.trim() ?? '';
  if (encoding === '' || encoding.toLowerCase() === 'identity') return;
  throw new Problem(
    'unsupported-media-type',
    `The body has the content encoding ${showValue(encoding)}, which is not taken. Send it uncompressed, without the header Content-Encoding.`,
    { headers: { 'Accept-Encoding': 'identity' } },
  );
}

/** The answer to a body that is larger than the API takes. */
export const tooLarge = (limit: number): Problem =>
  new Problem(
    'payload-too-large',
    `The body is too large: ${Math.floor(limit / 2 ** 20)} MB is the most that is taken here.`,
  );
