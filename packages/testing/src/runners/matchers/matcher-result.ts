/** What a matcher found, in the form that `expect.extend` of Vitest and Jest takes. */
export interface MatcherResult {
  readonly pass: boolean;
  /** Says what was found, also when it passed and the assertion was negated. */
  readonly message: () => string;
  /** What there was, for the runner's comparison. */
  readonly actual?: unknown;
  /** What was expected, for the runner's comparison. */
  readonly expected?: unknown;
}
