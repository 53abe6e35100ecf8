/** The response body that a test set with `mock.on()`, in place of the handler's. */
export class OverriddenResponse {
  /**
   * @param value the response body.
   * @param plannedAt the line of the test that set it.
   */
  constructor(
    readonly value: unknown,
    readonly plannedAt: string | undefined,
  ) {}
}
