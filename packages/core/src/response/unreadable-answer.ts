import { ConnectionError } from '../errors/connection-error.js';
import type { WireRequest, WireResponse } from '../transport/transport.js';
import { describeCompression } from '../util/describe-compression.js';
import type { RetryClass } from '../util/operation.js';
import { shorten } from '../util/shorten.js';
import { adviseOnLostAnswer } from './advise-on-lost-answer.js';
import { traceIdOf } from './trace-id.js';

/** Why a success could not be read. */
export type UnreadableCode = 'body_cut' | 'invalid_body' | 'response_too_large';

/** The answer, and the attempt that it belongs to. */
export interface UnreadableAnswer {
  readonly request: WireRequest;
  readonly response: WireResponse;
  /** 1 for the first attempt of the call. */
  readonly attempt: number;
  /** Whether the operation reads or writes. Default: as its method says. */
  readonly retry?: RetryClass | undefined;
}

/**
 * The error for a 2xx whose body is of no use. It is a `ConnectionError`, as for an answer that never
 * came: the API did the work, and what it said got lost between it and us. The `SyntaxError` of a
 * parser is not kept as `cause`, because it quotes the body.
 */
export function unreadableAnswer(code: UnreadableCode, answer: UnreadableAnswer): ConnectionError {
  const { request, response, attempt } = answer;
  const { status, headers, cause } = response;
  const traceId = traceIdOf(headers);
  const about = `${status} answer to ${request.method} ${new URL(request.url).pathname}`;
  const trace = traceId === undefined ? '' : ` (trace ${traceId})`;
  return new ConnectionError(`The ${about}${trace} ${describe(code, answer)}`, {
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
  { request: { method }, response, retry }: UnreadableAnswer,
): string {
  const { headers, text } = response;
  const advice = adviseOnLostAnswer({ method, ...(retry && { retry }) });
  if (code === 'response_too_large') {
    const length = headers['content-length'] ? ` (it has ${headers['content-length']} bytes)` : '';
    return `is larger than the option maxResponseBytes allows${length}. Ask for less, for instance a smaller page, or raise maxResponseBytes. ${advice}`;
  }
  if (code === 'body_cut') return `broke off after ${text.length} characters. ${advice}`;
  if (text.trim() === '') return `is empty, though data was to come. ${advice}`;
  const compression = describeCompression(headers, text);
  if (compression !== undefined) return `${compression} ${advice}`;
  const start = `It starts: ${shorten(text.trim(), 200)}`;
  const type = headers['content-type'] ?? 'no content type';
  return `is not JSON (${type}): check baseUrl, and the proxy in between if there is one. ${advice} ${start}`;
}
