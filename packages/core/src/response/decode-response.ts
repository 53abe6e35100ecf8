import { parseRetryAfter } from '../retry/parse-retry-after.js';
import { createUnreadableError } from './create-unreadable-error.js';
import type { DecodedResponse } from './decoded-response.js';
import { errorFromResponse } from './error-from-response.js';
import { parseJson } from './parse-json.js';
import { parseRateLimit } from './rate-limit.js';
import type { ReceivedResponse } from './received-response.js';

/**
 * Decodes a response: a success becomes data, everything else is thrown as an error.
 *
 * @throws the `VoisnapError` of the status, where it is no 2xx; `ConnectionError` for a success whose
 * body cannot be used: `body_cut` and `invalid_body` (responses that were lost on the way, so
 * `requestSent` is `'maybe'`), `response_too_large`.
 */
export function decodeResponse(received: ReceivedResponse): DecodedResponse {
  const { response } = received;
  const { status, headers } = response;
  if (status < 200 || status > 299) throw errorOf(received);
  // Both have no content, whatever follows (RFC 9110, sections 15.3.5 and 15.3.6).
  if (status === 204 || status === 205) return { status, headers, data: undefined };
  if (response.incomplete === 'too-large')
    throw createUnreadableError('response_too_large', received);
  if (response.incomplete === 'cut') throw createUnreadableError('body_cut', received);
  return { status, headers, data: parseBody(received) };
}

function errorOf(received: ReceivedResponse) {
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

function parseBody(received: ReceivedResponse): unknown {
  const { text, headers } = received.response;
  if (text === '') return parseEmptyBody(received);
  // What a proxy's login page is, never what the API says, even should it parse as JSON.
  if (/^\s*text\/html/i.test(headers['content-type'] ?? '')) {
    throw createUnreadableError('invalid_body', received);
  }
  try {
    return parseJson(text);
  } catch {
    if (text.trim() === '') return parseEmptyBody(received);
    throw createUnreadableError('invalid_body', received);
  }
}

function parseEmptyBody(received: ReceivedResponse): undefined {
  // To resolve with nothing would move the failure to the first use of the data.
  if (received.dataPromised) throw createUnreadableError('invalid_body', received);
}
