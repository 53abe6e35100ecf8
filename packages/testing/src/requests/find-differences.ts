import { isDeepStrictEqual } from 'node:util';

/** Where a value is not as expected. */
export interface Difference {
  /** Dotted path: `body.tools.0.name`. */
  readonly where: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/**
 * Finds where a value is not as expected. Of objects, what is expected has to be there, and may be
 * among more; arrays and all else have to be equal.
 */
export function findDifferences(
  actual: unknown,
  expected: unknown,
  where: string,
): readonly Difference[] {
  if (expected === undefined) return [];
  if (isPlainObject(expected) && isPlainObject(actual)) {
    return Object.entries(expected).flatMap(([key, inner]) =>
      findDifferences(actual[key], inner, `${where}.${key}`),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((inner, index) =>
      findDifferences(actual[index], inner, `${where}.${index}`),
    );
  }
  return isDeepStrictEqual(actual, expected) ? [] : [{ where, expected, actual }];
}

/** A difference as a part of a sentence. */
export const describeDifference = ({ where, expected, actual }: Difference): string =>
  `${where} was to be ${show(expected)}, and is ${show(actual)}`;

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
