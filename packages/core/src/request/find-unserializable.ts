/** A value that JSON cannot carry, and its path. */
export interface UnserializableValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

const isUnserializable = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (value instanceof Date) return Number.isNaN(value.getTime());
  return (
    typeof value === 'function' ||
    typeof value === 'symbol' ||
    value instanceof Map ||
    value instanceof Set
  );
};

/**
 * Finds a value that `JSON.stringify` would change or drop silently. Pass a value that `JSON.stringify` has accepted, because
 * cycles are not detected. Objects with a `toJSON` of their own are accepted.
 */
export const findUnserializable = (value: unknown): UnserializableValue | undefined => {
  if (typeof value === 'string' || value === null || value === undefined) return undefined;
  if (isUnserializable(value)) return { path: [], value };
  if (typeof value !== 'object' || 'toJSON' in value) return undefined;
  if (Array.isArray(value)) return findUnserializableItem(value);
  for (const key of Object.keys(value)) {
    const found = findIn(value, key);
    if (found) return found;
  }
  return undefined;
};

const findUnserializableItem = (items: readonly unknown[]): UnserializableValue | undefined => {
  for (let index = 0; index < items.length; index += 1) {
    const found = findIn(items, index);
    if (found) return found;
  }
  return undefined;
};

const findIn = (holder: object, key: string | number): UnserializableValue | undefined => {
  const found = findUnserializable(Reflect.get(holder, key));
  return found && { path: [key, ...found.path], value: found.value };
};
