import { Problem } from '../emulator/problems/problem.js';
import { JsonLimitExceeded, parseJson } from '../shared/parse-json.js';
import type { Exchange, ServedOperation } from './exchange.js';
import { readBytes } from './read-bytes.js';
import { readMultipart } from './read-multipart.js';
import { requireContentType } from './require-content-type.js';

/** Largest JSON body, in bytes. Assumed: no limit is documented. */
const maxJsonBytes = 10 * 2 ** 20;
/** Most values in a JSON body. Assumed. Each invalid value adds an error, so their number is limited. */
const maxJsonValues = 100_000;

/**
 * Reads the request body that the operation expects: JSON, multipart or none.
 * @throws Problem 415 for another content type or a content encoding, 413 when the body is too large,
 * 400 when it is malformed or nested too deeply.
 */
export async function readBody(exchange: Exchange, served: ServedOperation): Promise<unknown> {
  const { request } = exchange;
  const { operation, schemas } = served;
  if (operation.method === 'GET' || operation.method === 'DELETE') return undefined;
  if (operation.multipart) {
    const fields = await readMultipart(request, operation.multipart, schemas.body);
    exchange.bodyBytes = sumFiles(fields);
    return fields;
  }
  const bytes = await readBytes(request, maxJsonBytes);
  exchange.bodyBytes = bytes.byteLength;
  if (bytes.byteLength === 0) return undefined;
  requireContentType(request, 'application/json');
  return readJson(new TextDecoder().decode(bytes));
}

const sumFiles = (fields: object): number =>
  Object.values(fields).reduce((sum, each) => sum + (each instanceof Blob ? each.size : 0), 0);

function readJson(text: string): unknown {
  try {
    return parseJson(text, { maxValues: maxJsonValues });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [is, must] =
      error instanceof JsonLimitExceeded
        ? ['is not accepted', 'must be smaller']
        : ['is not JSON', 'must be JSON'];
    throw new Problem('validation-error', `The body ${is}: ${reason}.`, {
      errors: [{ field: 'body', message: `${must}: ${reason}` }],
    });
  }
}
