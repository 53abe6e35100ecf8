import { AuthenticationError } from '../errors/authentication-error.js';
import { ConflictError } from '../errors/conflict-error.js';
import type { ErrorContext, ErrorRequest } from '../errors/error-context.js';
import { NotFoundError } from '../errors/not-found-error.js';
import { PermissionError } from '../errors/permission-error.js';
import { type RateLimitContext, RateLimitError } from '../errors/rate-limit-error.js';
import { ServerError } from '../errors/server-error.js';
import { ValidationError } from '../errors/validation-error.js';
import { VoisnapError } from '../errors/voisnap-error.js';
import type { WireResponse } from '../transport/transport.js';
import { describeProblem } from './describe-problem.js';
import { parseProblem } from './parse-problem.js';
import { traceIdOf } from './trace-id.js';

/** A response that is no success, and what its headers said about rate limits. */
export interface ErrorResponse {
  readonly request: ErrorRequest;
  readonly response: WireResponse;
  readonly rateLimit?: RateLimitContext | undefined;
  /** The operation whose route no documentation states, where it is one. */
  readonly assumedOperation?: string | undefined;
}

/** Classes that need nothing but the common fields, by status. */
const classes: Readonly<Record<number, typeof VoisnapError>> = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
};

/** Turns a response with any status but 2xx into the error that names it. */
export function errorFromResponse(received: ErrorResponse): VoisnapError {
  const { request, response, rateLimit, assumedOperation } = received;
  const { status, headers } = response;
  const problem = parseProblem(response.text);
  const traceId = problem.traceId ?? traceIdOf(headers);
  const message = describeProblem({
    request,
    response,
    problem,
    traceId,
    rateLimit,
    assumedOperation,
  });
  const context: ErrorContext = {
    ...problem,
    ...(response.cause !== undefined && { cause: response.cause }),
    status,
    traceId,
    headers,
    request,
  };

  if (status === 429) return new RateLimitError(message, { ...context, ...rateLimit });
  if (status === 400 || status === 422) {
    return new ValidationError(message, { ...context, errors: problem.errors });
  }
  if (status >= 500) {
    return new ServerError(message, { ...context, retryAfter: rateLimit?.retryAfter });
  }
  return new (classes[status] ?? VoisnapError)(message, context);
}
