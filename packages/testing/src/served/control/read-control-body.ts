import { readBytes } from '../../http/read-bytes.js';
import { JsonLimitExceeded, parseJson } from '../../shared/parse-json.js';
import { BadControlInput } from './bad-control-input.js';

/** Largest body of a control, in bytes: room for any seed. */
const maxControlBytes = 50 * 2 ** 20;

/**
 * Reads the body of a control; `{}` without a body.
 * @throws Problem 413 when it is too large, 415 when it is compressed.
 * @throws BadControlInput when it is not JSON, or nested too deep.
 */
export async function readControlBody(request: Request): Promise<unknown> {
  const text = new TextDecoder().decode(await readBytes(request, maxControlBytes));
  if (text.trim() === '') return {};
  try {
    return parseJson(text);
  } catch (error) {
    const is = error instanceof JsonLimitExceeded ? 'is not accepted' : 'is not JSON';
    throw new BadControlInput(`The body ${is}: ${(error as Error).message}.`);
  }
}
