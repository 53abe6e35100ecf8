import { findErrorClass, type RateLimitContext } from '../errors/api-errors.js';
import type { ErrorRequest } from '../errors/error-context.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { WireResponse } from '../transport/transport.js';
import { describeProblem } from './describe-problem.js';
import { parseProblem } from './parse-problem.js';
import { traceIdOf } from './trace-id.js';

/** A response with any status but 2xx, and what its headers say about rate limits. */
export interface ErrorResponse {
  readonly request: ErrorRequest;
  readonly response: WireResponse;
  readonly rateLimit?: RateLimitContext | undefined;
  /** Id of the operation, when its route is assumed: no documentation states it. */
  readonly assumedOperation?: string | undefined;
  /** Whether the operation needs credentials. Default: `true`. */
  readonly needsCredentials?: boolean | undefined;
}

/**
 * Turns a response with any status but 2xx into an error. Its class follows from the status: see
 * `classesByStatus` in `errors/api-errors.ts`. Its twin for attempts without a response is `errorFromFailure`.
 */
export function errorFromResponse(received: ErrorResponse): VoisnapError {
  const { request, response, rateLimit, assumedOperation, needsCredentials = true } = received;
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
    needsCredentials,
  });
  return new (findErrorClass(status))(message, {
    ...problem,
    ...rateLimit,
    ...(response.cause !== undefined && { cause: response.cause }),
    status,
    traceId,
    headers,
    request,
  });
}
