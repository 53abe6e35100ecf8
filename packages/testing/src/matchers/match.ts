/** A matcher of the test runner that stands for a value, as `expect.any(String)` does. */
export interface AsymmetricMatcher {
  asymmetricMatch(actual: unknown): boolean;
}

type Leaf = string | number | boolean | bigint | null | undefined;

/**
 * What a value is expected to be like: of an object only the fields that are named, arrays whole, a
 * regular expression for a text, and a matcher of the test runner anywhere.
 */
export type Match<Value> =
  | AsymmetricMatcher
  | (Value extends string ? Value | RegExp : never)
  | (Value extends Leaf
      ? Value
      : Value extends readonly (infer Item)[]
        ? readonly Match<Item>[]
        : Value extends Blob
          ? Value
          : Value extends object
            ? { readonly [Key in keyof Value]?: Match<Value[Key]> | undefined }
            : Value);

/** One place where a value is not as expected. */
export interface Difference {
  /** `body.voice.speed`, `query.tags[0]`. */
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

/** All places below `path` where `actual` is not as `expected`; none when it matches. */
export function findDifferences(
  path: string,
  expected: unknown,
  actual: unknown,
): readonly Difference[] {
  if (isAsymmetric(expected)) return expected.asymmetricMatch(actual) ? [] : differs();
  if (expected instanceof RegExp) {
    return typeof actual === 'string' && actual.search(expected) >= 0 ? [] : differs();
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return differs();
    return expected.flatMap((item, index) =>
      findDifferences(`${path}[${index}]`, item, actual[index]),
    );
  }
  if (expected instanceof Date && actual instanceof Date) {
    return expected.getTime() === actual.getTime() ? [] : differs();
  }
  if (isPlainObject(expected)) {
    // A File is no plain object, but its name and size can be named as the fields of one.
    if (typeof actual !== 'object' || actual === null || Array.isArray(actual)) return differs();
    const fields = actual as Readonly<Record<string, unknown>>;
    return Object.entries(expected).flatMap(([key, inner]) =>
      findDifferences(path === '' ? key : `${path}.${key}`, inner, fields[key]),
    );
  }
  return Object.is(expected, actual) ? [] : differs();

  function differs(): readonly Difference[] {
    return [{ path, expected, actual }];
  }
}
