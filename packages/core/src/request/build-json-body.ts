import type { Operation } from '../util/operation.js';
import { createInputError } from './create-input-error.js';
import { findUnserializable, type UnserializableValue } from './find-unserializable.js';
import { showValue } from './show-value.js';

/**
 * Writes a body, or one field of it, as JSON. Keys and values stay unchanged at any depth.
 *
 * @throws `ValidationError` for values that JSON cannot carry: cycles, `BigInt`, and those that `JSON.stringify` would change
 * or drop silently (an invalid `Date`, `NaN`, a function, a `Map`).
 */
export function buildJsonBody(
  operation: Pick<Operation, 'id'>,
  body: unknown,
  field = 'body',
): string {
  let text: string | undefined;
  let unserializable: UnserializableValue | undefined;
  try {
    text = JSON.stringify(body);
    unserializable = findUnserializable(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : showValue(error);
    throw createInputError(operation, field, `It cannot be written as JSON: ${reason}.`);
  }
  if (text === undefined) {
    throw createInputError(
      operation,
      field,
      `It cannot be written as JSON: it is ${showValue(body)}.`,
    );
  }
  if (unserializable !== undefined) {
    const path = [...(field === 'body' ? [] : [field]), ...unserializable.path].join('.');
    throw createInputError(operation, path, `JSON cannot carry ${unserializable.what}.`);
  }
  return text;
}
