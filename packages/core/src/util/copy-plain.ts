import { isPlainObject } from './is-plain-object.js';

/**
 * Copies the plain objects and arrays of an input, so that work which starts a moment later sees it as it is now. All else,
 * such as a stream, a signal or a Blob, stays itself, and so does an input that cannot be read: the work refuses it as usual.
 */
export const copyPlain = <Value>(value: Value): Value => {
  try {
    return copyPart(value, new Map());
  } catch {
    return value;
  }
};

const copyPart = <Value>(value: Value, copies: Map<unknown, object>): Value => {
  if (!Array.isArray(value) && !isPlainObject(value)) return value;
  const known = copies.get(value);
  // A copy has the type of its original.
  if (known) return known as Value;
  const copy: object = Array.isArray(value) ? new Array(value.length) : {};
  copies.set(value, copy);
  for (const [name, part] of Object.entries(value)) {
    // Not an assignment: that would set the prototype for the name __proto__.
    Object.defineProperty(copy, name, { ...writable, value: copyPart(part, copies) });
  }
  return copy as Value;
};

const writable = { configurable: true, enumerable: true, writable: true };
