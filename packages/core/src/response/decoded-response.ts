/** A response with a 2xx status, decoded from JSON but not yet checked against a model. */
export interface DecodedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for a response without a body. */
  readonly data: unknown;
}
