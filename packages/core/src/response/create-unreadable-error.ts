import { ConnectionError } from '../errors/connection-error.js';
import { describeCompression } from '../util/describe-compression.js';
import { shorten } from '../util/shorten.js';
import { adviseOnLostResponse } from './advise-on-lost-response.js';
import type { ReceivedResponse } from './received-response.js';
import type { UnreadableCode } from './response-failure.js';
import { traceIdOf } from './trace-id.js';

/**
 * Creates the error for a 2xx whose body cannot be used. It is a `ConnectionError`, as for a response that
 * never came: the API did the work, and its response was lost on the way. The `SyntaxError` of a parser is
 * not kept as `cause`, because it quotes the body.
 */
export function createUnreadableError(
  code: UnreadableCode,
  received: ReceivedResponse,
): ConnectionError {
  const { request, response, attempt } = received;
  const { status, headers, cause } = response;
  const traceId = traceIdOf(headers);
  const about = `${status} response to ${request.method} ${new URL(request.url).pathname}`;
  const trace = traceId === undefined ? '' : ` (trace ${traceId})`;
  return new ConnectionError(`The ${about}${trace} ${describe(code, received)}`, {
    code,
    status,
    headers,
    traceId,
    body: shorten(response.text, 4_096),
    request: { method: request.method, url: request.url, attempt },
    requestSent: 'maybe',
    ...(cause !== undefined && { cause }),
  });
}

function describe(
  code: UnreadableCode,
  { request: { method }, response, retry }: ReceivedResponse,
): string {
  const { headers, text } = response;
  const advice = adviseOnLostResponse({ method, ...(retry && { retry }) });
  if (code === 'response_too_large') {
    const length = headers['content-length'] ? ` (it has ${headers['content-length']} bytes)` : '';
    return `is larger than the option maxResponseBytes allows${length}. Request less, for instance a smaller page, or raise maxResponseBytes. ${advice}`;
  }
  if (code === 'body_cut') return `was cut off after ${text.length} characters. ${advice}`;
  if (text.trim() === '') return `is empty, but data was expected. ${advice}`;
  const compression = describeCompression(headers, text);
  if (compression !== undefined) return `${compression} ${advice}`;
  const start = `It starts: ${shorten(text.trim(), 200)}`;
  const type = headers['content-type'] ?? 'no content type';
  return `is not JSON (${type}). Check baseUrl, and any proxy in between. ${advice} ${start}`;
}
