import { copyValue } from './copy-value.js';

/** Stands first in the types below, because `string & {}`, an open enum, extends `object` too. */
type Primitive = string | number | boolean | null | undefined;

type Whole<Value> = Value extends Primitive
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Whole<Value[Key]> }
      : Value;

/** Some of an entity's fields, at any depth. Arrays are given whole. */
export type DeepPartial<Value> = Value extends Primitive
  ? Value
  : Value extends readonly unknown[]
    ? Whole<Value>
    : Value extends object
      ? { readonly [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }
      : Value;

/** Maps that belong to the caller. They are replaced whole: a merge could never take a key out. */
const freeFormMaps = new Set(['metadata', 'customFields']);

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Lays a patch over an entity and gives a new one: objects are merged field by field, arrays and
 * free-form maps replaced whole, `null` is a value, and `undefined` leaves a field as it is.
 */
export function mergePatch<Value extends object>(value: Value, patch: DeepPartial<Value>): Value {
  return merge(value, patch) as Value;
}

function merge(value: unknown, patch: unknown): unknown {
  if (!isPlainObject(value) || !isPlainObject(patch)) return copyValue(patch);
  const merged = new Map(Object.entries(copyValue(value)));
  for (const [key, part] of Object.entries(patch)) {
    if (part === undefined) continue;
    merged.set(key, freeFormMaps.has(key) ? copyValue(part) : merge(merged.get(key), part));
  }
  // By `fromEntries`: setting a field called `__proto__` would change what the object inherits.
  return Object.fromEntries(merged);
}
