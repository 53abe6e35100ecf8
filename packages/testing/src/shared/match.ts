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
