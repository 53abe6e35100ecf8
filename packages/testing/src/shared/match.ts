/** A matcher of the test runner in place of a value: `expect.any(String)`. */
export interface AsymmetricMatcher {
  /**
   * Whether a value matches.
   * @param actual - the value that was found.
   */
  asymmetricMatch(actual: unknown): boolean;
}

type Leaf = string | number | boolean | bigint | null | undefined;

/**
 * The expected value of `Value`. An object is compared by the named fields only, an array as a whole. A text can
 * be a regular expression, and any value can be a matcher of the test runner.
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
