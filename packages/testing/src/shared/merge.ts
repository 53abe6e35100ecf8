import { copyValue } from './copy-value.js';

/** The types below test for it first: an open enum, `string & {}`, extends `object` too. */
type Primitive = string | number | boolean | null | undefined;

type Whole<Value> = Value extends Primitive
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Whole<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: Whole<Value[Key]> }
      : Value;

/** Some of an entity's fields, at any depth. Arrays are complete. */
export type DeepPartial<Value> = Value extends Primitive
  ? Value
  : Value extends readonly unknown[]
    ? Whole<Value>
    : Value extends object
      ? { readonly [Key in keyof Value]?: DeepPartial<Value[Key]> | undefined }
      : Value;

/** Maps whose keys the caller chooses. They are replaced, because a merge could not remove a key. */
const freeFormMaps = new Set(['metadata', 'customFields']);

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Returns a copy of an entity with a patch applied. Objects are merged field by field; arrays and free-form maps
 * are replaced. `null` is a value; `undefined` leaves the field as it is.
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
  // `fromEntries` creates a field called `__proto__`; an assignment would set the prototype.
  return Object.fromEntries(merged);
}
