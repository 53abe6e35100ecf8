import { Problem } from '../problems/problem.js';
import { JsonLimitExceeded, parseJson } from '../shared/parse-json.js';
import type { ServedOperation } from './exchange.js';
import { readBytes } from './read-bytes.js';
import { readMultipart } from './read-multipart.js';
import { requireContentType } from './require-content-type.js';

/** Largest JSON body, in bytes. Assumed: no limit is documented. */
const maxJsonBytes = 10 * 2 ** 20;
/** Most values of a JSON body. Assumed too: each can become an error of its own, so there is a bound. */
const maxJsonValues = 100_000;

/**
 * Reads the body of a request as its operation takes it: JSON, multipart, or none.
 * @throws Problem 415 for another content type or a content encoding, 413 when it is too large, 400
 * when it is broken or nested too deep.
 */
export async function readBody(request: Request, served: ServedOperation): Promise<unknown> {
  const { operation, schemas } = served;
  if (operation.method === 'GET' || operation.method === 'DELETE') return undefined;
  if (operation.multipart) return readMultipart(request, operation.multipart, schemas.body);
  const bytes = await readBytes(request, maxJsonBytes);
  if (bytes.byteLength === 0) return undefined;
  requireContentType(request, 'application/json');
  return readJson(new TextDecoder().decode(bytes));
}

function readJson(text: string): unknown {
  try {
    return parseJson(text, { maxValues: maxJsonValues });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [is, must] =
      error instanceof JsonLimitExceeded
        ? ['is not taken', 'must be smaller']
        : ['is no JSON', 'must be JSON'];
    throw new Problem('validation-error', `The body ${is}: ${reason}.`, {
      errors: [{ field: 'body', message: `${must}: ${reason}` }],
    });
  }
}
