import { isPlainObject } from './is-plain-object.js';

/**
 * Copies the plain objects and arrays of an input, so that work which starts a moment later sees it as it is now. All else,
 * such as a stream, a signal or a Blob, stays itself.
 */
export const copyPlain = <Value>(value: Value, copies: Map<unknown, object> = new Map()): Value => {
  if (!Array.isArray(value) && !isPlainObject(value)) return value;
  const known = copies.get(value);
  // A copy has the type of its original.
  if (known) return known as Value;
  const copy: object = Array.isArray(value) ? [] : {};
  copies.set(value, copy);
  for (const [name, part] of Object.entries(value)) {
    // Not an assignment: that would set the prototype for the name __proto__.
    Object.defineProperty(copy, name, { ...writable, value: copyPlain(part, copies) });
  }
  return copy as Value;
};

const writable = { configurable: true, enumerable: true, writable: true };
