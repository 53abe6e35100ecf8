import type { RateLimitContext } from '../errors/api-errors.js';
import type { ErrorRequest } from '../errors/error-context.js';
import type { WireResponse } from '../transport/transport.js';
import { describeCompression } from '../util/describe-compression.js';
import { shorten } from '../util/shorten.js';
import type { Problem } from './parse-problem.js';

interface ProblemDescription {
  readonly request: ErrorRequest;
  readonly response: WireResponse;
  readonly problem: Problem;
  readonly traceId: string | undefined;
  readonly rateLimit: RateLimitContext | undefined;
  readonly assumedOperation: string | undefined;
  readonly needsCredentials: boolean;
}

/** How many fields a message lists at most; `errors` has all of them. */
const mostFields = 20;

/** Writes the message of an error response: what the API said, about which request, and what to do. */
export function describeProblem(description: ProblemDescription): string {
  const { request, problem, traceId } = description;
  const { status } = description.response;
  const trace = traceId === undefined ? '' : `, trace ${traceId}`;
  const fields = problem.errors
    .slice(0, mostFields)
    .map(({ field, message }) => `\n  ${field || '(body)'}: ${shorten(message, 200)}`);
  const more = problem.errors.length - fields.length;
  if (more > 0) fields.push(`\n  and ${more} more`);
  return [
    `${status}${problem.title ? ` ${shorten(problem.title, 200)}` : ''}: ${describeDetail(description)}`,
    `(${request.method} ${pathOf(request.url)}${trace})`,
    hint(description),
  ]
    .filter((part) => part !== '')
    .join(' ')
    .concat(...fields);
}

function describeDetail({ problem, response }: ProblemDescription): string {
  if (problem.detail) return shorten(problem.detail, 1_000);
  if (problem.title) return 'the API gave no details.';
  if (response.text.trim() === '') return 'the response has no body.';
  const compression = describeCompression(response.headers, response.text);
  if (compression !== undefined) return `the body ${compression}`;
  return `the response is not a problem description: ${shorten(response.text.trim(), 200)}`;
}

/** Says what to do, for statuses whose detail seldom does. */
function hint(description: ProblemDescription): string {
  const { request, response, rateLimit, needsCredentials } = description;
  const { status, headers } = response;
  if (status === 304)
    return 'The resource has not changed. Remove the header if-none-match to get it anyway.';
  if (status >= 300 && status < 400) {
    const target = headers.location ? ` to ${headers.location}` : '';
    return `The server redirects${target}. Redirects are not followed, so that credentials never reach another address. Check baseUrl.`;
  }
  if (status === 401 && needsCredentials) {
    return `Check that apiKey or accessToken is valid for ${new URL(request.url).host}. Sandbox keys start with vsnp_sb_, live keys with vsnp_live_.`;
  }
  if (status === 404) return hintAtRoute(description);
  if (status === 403) return 'Check the scopes of the API key.';
  if (status === 429 && rateLimit?.retryAfter !== undefined) {
    return `Try again in ${rateLimit.retryAfter} s.`;
  }
  return '';
}

/** A problem document comes from the API itself, so the route is right and the resource does not exist. */
function hintAtRoute({ request, problem, assumedOperation }: ProblemDescription): string {
  const isProblem = (problem.type ?? problem.title ?? problem.detail) !== undefined;
  if (assumedOperation === undefined || isProblem) return '';
  return `The route of ${assumedOperation} may be wrong: it is assumed, because Voisnap's documentation does not state it. If you know the route, call it with client.request({ method: '${request.method}', path: '/…' }).`;
}

const pathOf = (url: string): string => new URL(url).pathname;
