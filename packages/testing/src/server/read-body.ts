import { Problem } from '../problems/problem.js';
import type { ServedOperation } from './exchange.js';
import { readBytes } from './read-bytes.js';
import { readMultipart } from './read-multipart.js';
import { requireContentType } from './require-content-type.js';

/** Largest JSON body, in bytes. Assumed: no limit is documented. */
const maxJsonBytes = 10 * 2 ** 20;

/**
 * Reads the body of a request as its operation takes it: JSON, multipart, or none.
 * @throws Problem 415 for another content type, 413 when it is too large, 400 when it is broken.
 */
export async function readBody(request: Request, served: ServedOperation): Promise<unknown> {
  const { operation, schemas } = served;
  if (operation.method === 'GET' || operation.method === 'DELETE') return undefined;
  if (operation.multipart) return readMultipart(request, operation.multipart, schemas.body);
  const bytes = await readBytes(request, maxJsonBytes);
  if (bytes.byteLength === 0) return undefined;
  requireContentType(request, 'application/json');
  return parseJson(new TextDecoder().decode(bytes));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('validation-error', `The body is no JSON: ${reason}.`, {
      errors: [{ field: 'body', message: `must be JSON: ${reason}` }],
    });
  }
}
