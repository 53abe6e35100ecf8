import type { Operation } from '../util/operation.js';
import { refuseInput } from './refuse-input.js';
import { showValue } from './show-value.js';

/**
 * Writes a body, or one field of it, as JSON. Keys and values pass untouched, at any depth.
 *
 * @throws `ValidationError` where JSON cannot say it: cycles, `BigInt`, a function.
 */
export function buildJsonBody(
  operation: Pick<Operation, 'id'>,
  body: unknown,
  field = 'body',
): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : showValue(error);
    throw refuseInput(operation, field, `It cannot be written as JSON: ${reason}.`);
  }
  if (text === undefined) {
    throw refuseInput(operation, field, `It cannot be written as JSON: it is ${showValue(body)}.`);
  }
  return text;
}
