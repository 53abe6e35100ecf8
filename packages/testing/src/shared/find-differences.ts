import type { AsymmetricMatcher } from './match.js';

/** One difference between an actual and an expected value. */
export interface Difference {
  /** Path of the value: `body.voice.speed`, `query.tags[0]`. */
  readonly path: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

const isAsymmetric = (value: unknown): value is AsymmetricMatcher =>
  typeof (value as AsymmetricMatcher | null | undefined)?.asymmetricMatch === 'function';

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** Finds the differences between `actual` and `expected`. The list is empty if they match. */
export function findDifferences(
  actual: unknown,
  expected: unknown,
  path = '',
): readonly Difference[] {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual) ? [] : differs();
  if (expected instanceof RegExp) {
    return typeof actual === 'string' && actual.search(expected) >= 0 ? [] : differs();
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differs();
    return expected.flatMap((item, index) =>
      findDifferences(actual[index], item, `${path}[${index}]`),
    );
  }
  if (expected instanceof Date && actual instanceof Date) {
    return expected.getTime() === actual.getTime() ? [] : differs();
  }
  if (isPlainObject(expected)) {
    // `actual` can be a File: its name and size are compared like fields.
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return differs();
    const fields = actual as Readonly<Record<string, unknown>>;
    return Object.entries(expected).flatMap(([key, inner]) =>
      findDifferences(fields[key], inner, path === '' ? key : `${path}.${key}`),
    );
  }
  return Object.is(expected, actual) ? [] : differs();

  function differs(): readonly Difference[] {
    return [{ path, expected, actual }];
  }
}
