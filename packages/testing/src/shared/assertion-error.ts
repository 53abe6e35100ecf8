/** What a failed assertion says, beside its message. */
interface AssertionDetails {
  readonly message: string;
  readonly actual: unknown;
  readonly expected: unknown;
  /** The function that asserted. */
  readonly operator: string;
}

/**
 * An assertion that failed. Test runners know it, as they know Node's own, by its name and code, and
 * show how `actual` differs from `expected`.
 */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly code = 'ERR_ASSERTION';
  readonly generatedMessage = false;
  readonly actual: unknown;
  readonly expected: unknown;
  readonly operator: string;

  constructor({ message, actual, expected, operator }: AssertionDetails) {
    super(message);
    this.actual = actual;
    this.expected = expected;
    this.operator = operator;
  }
}
