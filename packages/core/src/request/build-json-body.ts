import type { Operation } from '../util/operation.js';
import { findUnserializable, type UnserializableValue } from './find-unserializable.js';
import { InputRefusal, type Refusal } from './input-refusal.js';

/**
 * Writes a body, or one field of it, as JSON. Keys and values stay unchanged at any depth.
 *
 * @throws `InputRefusal` for values that JSON cannot carry: cycles, `BigInt`, and those that `JSON.stringify` would change
 * or drop silently (an invalid `Date`, `NaN`, a function, a `Map`).
 */
export function buildJsonBody(
  operation: Pick<Operation, 'id'>,
  body: unknown,
  field = 'body',
): string {
  const refuse = (refusal: Refusal) => new InputRefusal(operation, { field, ...refusal });
  let text: string | undefined;
  let unserializable: UnserializableValue | undefined;
  try {
    text = JSON.stringify(body);
    unserializable = findUnserializable(body);
  } catch (value) {
    throw refuse({ problem: 'json-throws', value });
  }
  if (text === undefined) throw refuse({ problem: 'json-nothing', value: body });
  if (unserializable !== undefined) {
    const { path, value } = unserializable;
    const place = [...(field === 'body' ? [] : [field]), ...path].join('.');
    throw refuse({ field: place, problem: 'json-loses', value });
  }
  return text;
}
