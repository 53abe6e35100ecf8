import { type ProblemSlug, problemTypeBase, problemTypes } from './problem-types.js';

/** What is wrong with one field of a request. */
export interface FieldError {
  /** Dotted path: `voice.stability`, `tools.0.name`. */
  readonly field: string;
  readonly message: string;
}

/** Optional parts of a problem. */
export interface ProblemExtras {
  /** What is wrong, field by field. */
  readonly errors?: readonly FieldError[];
  /** Headers of the response, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Body of an error response (RFC 9457), with the API's own members. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly traceId: string;
  readonly errors?: readonly FieldError[];
}

/** An error response. Handlers throw it; the server turns it into `application/problem+json`. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;

  constructor(
    readonly slug: ProblemSlug,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
  ) {
    super(detail);
    this.status = problemTypes[slug].status;
  }

  /** Returns the response body. */
  toDetails(traceId: string): ProblemDetails {
    const { status, title } = problemTypes[this.slug];
    const { errors } = this.extras;
    return {
      type: `${problemTypeBase}${this.slug}`,
      title,
      status,
      detail: this.detail,
      traceId,
      ...(errors && { errors }),
    };
  }
}

/** Creates a 404: `notFound('agent', 'agt_1')`. */
export const notFound = (resource: string, id: string): Problem =>
  new Problem('not-found', `No ${resource} has the id ${JSON.stringify(id)}.`);

/** Creates a 409 for a request that the resource's state does not allow. */
export const conflict = (detail: string): Problem => new Problem('conflict', detail);

/** Most fields that a problem lists, so that the response stays small. */
const mostFields = 20;
/** Longest name of a field, and longest message, in characters. */
const longestField = 200;
const longestMessage = 2_000;

/** Creates a 400 for a request that violates the contract. Lists the first 20 invalid fields. */
export function invalidRequest(errors: readonly FieldError[]): Problem {
  const listed = errors.slice(0, mostFields).map(({ field, message }) => ({
    field: shorten(field, longestField),
    message: shorten(message, longestMessage),
  }));
  const rest = errors.length - listed.length;
  const more = rest > 0 ? ` and ${rest} more` : '';
  const fields = listed.map(({ field }) => field).join(', ');
  const detail = `The request is invalid: see ${fields}${more}.`;
  return new Problem('validation-error', detail, { errors: listed });
}

const shorten = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text;
