import { ValidationError } from '../errors/api-errors.js';
import { checkOptionNames } from '../options/check-options.js';
import type { RequestOptions } from '../options/request-options.js';
import type { RawRequest } from '../request/raw-request.js';
import type { CallOutcome } from '../request-promise.js';
import type { HttpMethod, Operation, RetryClass } from '../util/operation.js';
import { showOption } from '../util/show-option.js';
import { parseResponse } from '../validation/validate-response.js';
import type { RequestedCall } from './run-call.js';

const parts: readonly string[] = Object.keys({
  method: true,
  path: true,
  query: true,
  body: true,
  schema: true,
} satisfies Record<keyof RawRequest, true>);

/** The retry class that a method implies (RFC 9110, section 9.2); PATCH implies none. */
const retryClasses: Readonly<Record<HttpMethod, RetryClass>> = {
  GET: 'safe',
  PUT: 'idempotent',
  DELETE: 'idempotent',
  POST: 'unsafe',
  PATCH: 'unsafe',
};

/** Characters that no request line can carry (RFC 3986, section 2): all but visible ASCII. */
const notEncoded = /[^\x21-\x7e]/u;

/** Characters that end a path, and segments that `URL` would resolve: a request must go where its text says. */
const notInPath = /[?#\\\s]|(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Makes an operation of a request to any path.
 *
 * @throws ConfigurationError for an unknown part.
 * @throws ValidationError for an unknown method, and for a path that is not an encoded path below the base URL.
 */
export const createRawOperation = (raw: RawRequest): Operation => {
  checkOptionNames(raw, parts, {
    title: 'request',
    example: "{ method: 'GET', path: '/agents' }",
  });
  const { method, path } = raw;
  if (!Object.hasOwn(retryClasses, method)) {
    throw new ValidationError(
      `method must be one of ${Object.keys(retryClasses).join(', ')}, but is ${showOption(method)}.`,
    );
  }
  if (typeof path !== 'string' || !path.startsWith('/') || notInPath.test(path)) {
    throw new ValidationError(
      `path must be an encoded path below the base URL, as /agents/agt_1, but is ${JSON.stringify(path)}. ` +
        'Query parameters go into query. Nothing was sent.',
    );
  }
  const [character] = notEncoded.exec(path) ?? [];
  if (character !== undefined) {
    throw new ValidationError(
      `path must be encoded, but has the character ${JSON.stringify(character)}. Encode each of its parts with ` +
        'encodeURIComponent(). Nothing was sent.',
    );
  }
  return {
    id: 'request',
    method,
    path,
    retry: retryClasses[method],
    rateLimitPolicy: 'api-standard',
  };
};

/**
 * Makes a call of a request to any path.
 *
 * @throws ConfigurationError and ValidationError, as `createRawOperation` does.
 */
export const describeRawCall = (
  raw: RawRequest,
  given: RequestOptions | undefined,
  outcome: CallOutcome,
): RequestedCall => {
  const operation = createRawOperation(raw);
  const { query, body, schema } = raw;
  const options: RequestOptions = { ...given, validation: 'off' };
  const parse: RequestedCall['parse'] =
    schema && ((received) => parseResponse({ ...received, schema }));
  return { operation, input: { ...(query && { query }), body }, options, parse, outcome };
};
