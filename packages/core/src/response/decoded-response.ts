/** An answer with a 2xx status, decoded from JSON but not yet checked against a model. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` for an answer without a body. */
  readonly data: unknown;
}
