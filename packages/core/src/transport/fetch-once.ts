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
  /** Makes a body of a stream; `undefined` where it has to be gathered in memory. */
  readonly toBody: ToBody | undefined;
}

/** Makes a body that the `fetch` takes of a stream. */
export type ToBody = (content: AsyncGenerator<Uint8Array, void>) => unknown;

/** Sends one request, and reads its response up to the limit. */
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
    // node-fetch 2 would wait for ever for the rest of a source that has failed.
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

/** The response to which a `fetch` objects: ky, ofetch and axios throw for statuses from 400. */
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

/** Codes of failures before anything was written; the last two are Bun's. */
const connectCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
]);

/** `fetch` says of every failure `fetch failed`, and of none how far the request got. */
function failureOf(error: unknown, outgoing: OutgoingBody, url: string): TransportFailure {
  // By shape, and not by class: in Jest, the errors of Node are of another realm.
  const wrapped = isRecord(error) && error.name === 'TypeError' && isRecord(error.cause);
  const inner = wrapped ? error.cause : error;
  const failure = createTransportFailure(inner, outgoing);
  // What the Fetch standard says of a port that browsers block; Node's fetch blocks it too.
  if (failure.message === 'bad port') {
    const details = { ...failure.details, code: 'bad_port', requestSent: 'no' } as const;
    return new TransportFailure('fetch refuses this port, as browsers do', details);
  }
  if (!failedToConnect(inner, failure.details.code ?? '')) return failure;
  // A fetch of the caller's may do more than fetch: a log store that refuses comes after the response.
  if (failedElsewhere(inner, new URL(url))) return failure;
  return new TransportFailure(failure.message, { ...failure.details, requestSent: 'no' });
}

/** Whether it failed on its way to a connection, TLS included, that a request could be written to. */
function failedToConnect(error: unknown, code: string): boolean {
  if (connectCodes.has(code) || isCertificateCode(code) || isPlainTextCode(code)) return true;
  // Other codes of the system may come before or after, and Node says in which call.
  const { errors, syscall } = Object(error) as { errors?: unknown; syscall?: unknown };
  if (Array.isArray(errors))
    return errors.every((one) => failedToConnect(one, readErrorCode(one) ?? ''));
  return syscall === 'connect' || syscall === 'getaddrinfo';
}
