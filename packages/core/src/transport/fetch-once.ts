import { isCertificateCode, isPlainTextCode } from '../util/failure-codes.js';
import { isRecord } from '../util/is-record.js';
import { avoidCaches } from './avoid-caches.js';
import { createTransportFailure } from './create-transport-failure.js';
import { failedElsewhere, isFromElsewhere } from './failed-elsewhere.js';
import { OutgoingBody } from './outgoing-body.js';
import { readErrorCode } from './read-error.js';
import { readFetchResponse } from './read-fetch-response.js';
import { gatherBody } from './request-stream.js';
import {
  type SendOptions,
  TransportFailure,
  type WireRequest,
  type WireResponse,
} from './transport.js';

/** The platform's `fetch`, or one like it. */
export type Fetch = typeof globalThis.fetch;

/** One attempt through a `fetch`. */
export interface FetchAttempt extends SendOptions {
  readonly signal: AbortSignal;
  /** Converts a stream to a request body; `undefined` if it has to be gathered in memory. */
  readonly toBody: ToBody | undefined;
}

/** Converts a stream to a body that the `fetch` accepts. */
export type ToBody = (content: AsyncGenerator<Uint8Array, void>) => unknown;

/** Sends one request with `send`, and reads its response up to the limit. */
export async function fetchOnce(
  send: Fetch,
  request: WireRequest,
  attempt: FetchAttempt,
): Promise<WireResponse> {
  const outgoing = new OutgoingBody(request.body, attempt.onRequestSent);
  try {
    const response = await receiveHead(send, { request, outgoing, attempt });
    return await readFetchResponse(response, attempt.maxResponseBytes);
  } finally {
    outgoing.close();
  }
}

async function receiveHead(
  send: Fetch,
  {
    request,
    outgoing,
    attempt,
  }: { request: WireRequest; outgoing: OutgoingBody; attempt: FetchAttempt },
): Promise<unknown> {
  try {
    const init = await prepare(request, outgoing, attempt);
    outgoing.start();
    // After a failure of the source, node-fetch 2 would wait without end for the rest.
    const failing = new Promise<never>((_resolve, reject) => {
      outgoing.onFailure = reject;
    });
    return await Promise.race([send(request.url, init), failing]);
  } catch (error) {
    const thrown = thrownResponse(error);
    if (thrown && !isFromElsewhere(thrown, request.url)) return thrown;
    throw failureOf(error, outgoing, request.url);
  }
}

/** Returns the response inside a thrown error: ky, ofetch and axios throw for statuses from 400. */
function thrownResponse(error: unknown): Record<string, unknown> | undefined {
  const response = isRecord(error) ? error.response : undefined;
  return isRecord(response) && typeof response.status === 'number' ? response : undefined;
}

async function prepare(
  { method, headers, body }: WireRequest,
  outgoing: OutgoingBody,
  { signal, toBody }: FetchAttempt,
): Promise<RequestInit> {
  const init: RequestInit = {
    method,
    headers: { ...headers },
    redirect: 'manual',
    signal,
    ...avoidCaches(),
  };
  if (body === undefined) return init;
  if (typeof body === 'string') return { ...init, body };
  const content = outgoing.open(body);
  if (!toBody) return { ...init, body: await gatherBody(content) };
  const length = body.byteLength === undefined ? {} : { 'content-length': `${body.byteLength}` };
  return {
    ...init,
    headers: { ...headers, ...length },
    body: toBody(content) as ReadableStream<Uint8Array>,
    duplex: 'half',
  };
}

/** Codes of failures before anything was sent. The last two come from Bun. */
const connectCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** Creates the failure of a `fetch`, whose own errors all say `fetch failed`, and not how far the request got. */
function failureOf(error: unknown, outgoing: OutgoingBody, url: string): TransportFailure {
  // By shape and not by class, because errors of Node come from another realm in Jest.
  const wrapped = isRecord(error) && error.name === 'TypeError' && isRecord(error.cause);
  const inner = wrapped ? error.cause : error;
  const failure = createTransportFailure(inner, outgoing);
  // The message of the Fetch standard for a port that browsers block. Node's fetch blocks it too.
  if (failure.message === 'bad port') {
    const details = { ...failure.details, code: 'bad_port', requestSent: 'no' } as const;
    return new TransportFailure('fetch refuses this port, as browsers do', details);
  }
  if (!failedToConnect(inner, failure.details.code ?? '')) return failure;
  // A fetch of the user may do more, such as write to a log store after the response, and fail there.
  if (failedElsewhere(inner, new URL(url))) return failure;
  return new TransportFailure(failure.message, { ...failure.details, requestSent: 'no' });
}

/** Whether an attempt failed before it had a connection, TLS included, so that no request was sent. */
function failedToConnect(error: unknown, code: string): boolean {
  if (connectCodes.has(code) || isCertificateCode(code) || isPlainTextCode(code)) return true;
  // Other codes of the system may occur before or after that, but Node names the system call.
  const { errors, syscall } = Object(error) as { errors?: unknown; syscall?: unknown };
  if (Array.isArray(errors))
    return errors.every((one) => failedToConnect(one, readErrorCode(one) ?? ''));
  return syscall === 'connect' || syscall === 'getaddrinfo';
}
