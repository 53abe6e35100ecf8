/** A value that JSON cannot carry, and its path. */
export interface UnserializableValue {
  readonly path: readonly (string | number)[];
  readonly what: string;
}

const describeUnserializable = (value: unknown): string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : undefined;
  if (value instanceof Map || value instanceof Set) return 'a Map or a Set';
  return undefined;
};

/**
 * Finds a value that `JSON.stringify` would change or drop silently. Pass a value that `JSON.stringify` has accepted, because
 * cycles are not detected. Objects with a `toJSON` of their own are accepted.
 */
export const findUnserializable = (value: unknown): UnserializableValue | undefined => {
  if (typeof value === 'string' || value === null || value === undefined) return undefined;
  const what = describeUnserializable(value);
  if (what !== undefined) return { path: [], what };
  if (typeof value !== 'object' || 'toJSON' in value) return undefined;
  if (Array.isArray(value)) return findUnserializableItem(value);
  for (const key of Object.keys(value)) {
    const found = findUnserializable((value as Record<string, unknown>)[key]);
    if (found !== undefined) return { path: [key, ...found.path], what: found.what };
  }
  return undefined;
};

const findUnserializableItem = (items: readonly unknown[]): UnserializableValue | undefined => {
  for (let index = 0; index < items.length; index += 1) {
    const found = findUnserializable(items[index]);
    if (found !== undefined) return { path: [index, ...found.path], what: found.what };
  }
  return undefined;
};
