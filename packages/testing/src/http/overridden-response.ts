/** What a test made an operation answer, in place of its handler. */
export class OverriddenResponse {
  /**
   * @param value the answer's body.
   * @param plannedAt the line of the test.
   */
  constructor(
    readonly value: unknown,
    readonly plannedAt: string | undefined,
  ) {}
}
