/** An error of one field of a request. */
export interface FieldProblem {
  /** Dotted path of the field. Example: `voice.stability`. */
  field: string;
  /** What is wrong with the field. */
  message: string;
}

/** The body of an error response (RFC 9457, `application/problem+json`). */
export interface ProblemDetails {
  /** URL of the kind of error. Example: `https://docs.voisnap.ai/errors/not-found`. */
  type?: string | null | undefined;
  /** Name of the kind of error. Example: `Resource Not Found`. */
  title?: string | null | undefined;
  /** HTTP status of the response. */
  status?: number | null | undefined;
  /** What went wrong with this request. */
  detail?: string | null | undefined;
  /** Id of the request, to quote to Voisnap's support. Example: `trace_01HXMN8ZPQRST`. */
  traceId?: string | null | undefined;
  /** Errors of single fields: a list, or a map from field to messages. Assumed. */
  errors?: FieldProblem[] | Record<string, string[]> | null | undefined;
}
