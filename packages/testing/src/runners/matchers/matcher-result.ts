/** The result of a matcher, as `expect.extend` of Vitest and Jest takes it. */
export interface MatcherResult {
  /** Whether the value matches. */
  readonly pass: boolean;
  /** The message, also of a negated assertion that failed. */
  readonly message: () => string;
  /** The actual value, for the diff of the test runner. */
  readonly actual?: unknown;
  /** The expected value, for the diff of the test runner. */
  readonly expected?: unknown;
}
