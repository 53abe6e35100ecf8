import * as z from 'zod';
import { complain } from './complaint.js';

/**
 * A map whose keys and values belong to the caller: they go to the API, come back, and are never
 * renamed, copied or dropped on the way, at any depth. Values are anything that JSON can carry.
 */
export type FreeFormMap = Record<string, unknown>;

const isMap = (value: unknown): value is FreeFormMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

const describeWhatJsonLacks = (value: unknown): string | undefined => {
  if (typeof value === 'bigint') return 'a bigint';
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Map || value instanceof Set) return 'a Map or a Set';
  if (value instanceof Date && Number.isNaN(value.getTime())) return 'an invalid Date';
  return undefined;
};

/** What JSON could not carry, and where; the search does not follow what has a `toJSON` of its own. */
interface Unfit {
  readonly path: PropertyKey[];
  readonly what: string;
}

const findUnfit = (
  value: unknown,
  path: PropertyKey[],
  ancestors: readonly object[],
): Unfit | undefined => {
  const what = describeWhatJsonLacks(value);
  if (what !== undefined) return { path, what };
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return undefined;
  if (ancestors.includes(value)) return { path, what: 'a reference to what contains it' };
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  for (const key of keys) {
    const child = Reflect.get(value, key);
    const unfit = findUnfit(child, [...path, key], [...ancestors, value]);
    if (unfit !== undefined) return unfit;
  }
  return undefined;
};

const error = complain('an object that maps strings to JSON values');
const jsonSchema = { type: 'object', additionalProperties: true } as const;

/** A free-form map in a request: refuses only what JSON cannot carry. The same object comes out. */
export const freeFormMapInput = () =>
  z
    .custom<FreeFormMap>(isMap, { error, abort: true })
    .check(({ value, issues }) => {
      const unfit = findUnfit(value, [], []);
      if (unfit === undefined) return;
      issues.push({
        code: 'custom',
        input: value,
        path: unfit.path,
        message: `JSON cannot carry ${unfit.what}`,
      });
    })
    .meta(jsonSchema);

/** A free-form map in an answer. The same object comes out. */
export const freeFormMap = () => z.custom<FreeFormMap>(isMap, { error }).meta(jsonSchema);
