/** A value that JSON cannot carry, and where it stands. */
export interface UnfitValue {
  readonly path: readonly (string | number)[];
  readonly what: string;
}

const describeUnfit = (value: unknown): string | undefined => {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'an invalid Date' : undefined;
  if (value instanceof Map || value instanceof Set) return 'a Map or a Set';
  return undefined;
};

/**
 * Finds what `JSON.stringify` would change or drop without a word. Give it what has been written: it
 * does not look for cycles. What has a `toJSON` of its own writes itself.
 */
export const findUnfit = (value: unknown): UnfitValue | undefined => {
  if (typeof value === 'string' || value === null || value === undefined) return undefined;
  const what = describeUnfit(value);
  if (what !== undefined) return { path: [], what };
  if (typeof value !== 'object' || 'toJSON' in value) return undefined;
  if (Array.isArray(value)) return findUnfitItem(value);
  for (const key of Object.keys(value)) {
    const found = findUnfit((value as Record<string, unknown>)[key]);
    if (found !== undefined) return { path: [key, ...found.path], what: found.what };
  }
  return undefined;
};

const findUnfitItem = (items: readonly unknown[]): UnfitValue | undefined => {
  for (let index = 0; index < items.length; index += 1) {
    const found = findUnfit(items[index]);
    if (found !== undefined) return { path: [index, ...found.path], what: found.what };
  }
  return undefined;
};
