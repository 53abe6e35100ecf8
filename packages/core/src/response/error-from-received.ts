import type { VoisnapError } from '../errors/voisnap-error.js';
import { parseRetryAfter } from '../retry/parse-retry-after.js';
import { createUnreadableError } from './create-unreadable-error.js';
import { errorFromResponse } from './error-from-response.js';
import { parseRateLimit } from './rate-limit.js';
import type { ReceivedResponse } from './received-response.js';
import type { ResponseFailure } from './response-failure.js';

/**
 * Creates the error for a response that becomes no data: the `VoisnapError` of its status; `ConnectionError` for a
 * success that could not be read: `body_cut` and `invalid_body` (responses that were lost on the way, so `requestSent`
 * is `'maybe'`), `response_too_large`.
 */
export function errorFromReceived(
  reason: ResponseFailure['reason'],
  received: ReceivedResponse,
): VoisnapError {
  if (reason !== 'status') return createUnreadableError(reason, received);
  const { request, response, attempt, now = Date.now() } = received;
  const { assumedOperation, needsCredentials } = received;
  const { status, headers } = response;
  const delay = parseRetryAfter(headers, { now, status });
  return errorFromResponse({
    request: { method: request.method, url: request.url, attempt },
    response,
    assumedOperation,
    needsCredentials,
    rateLimit: {
      ...parseRateLimit(headers),
      ...(delay !== undefined && { retryAfter: delay / 1_000 }),
    },
  });
}
