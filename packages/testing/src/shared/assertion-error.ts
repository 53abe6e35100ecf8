/** The parts of a failed assertion. */
interface AssertionDetails {
  readonly message: string;
  readonly actual: unknown;
  readonly expected: unknown;
  /** Name of the assertion: `requests.expect`. */
  readonly operator: string;
}

/**
 * A failed assertion. Test runners recognize it by its name and code, like Node's own `AssertionError`, and show
 * how `actual` differs from `expected`.
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
