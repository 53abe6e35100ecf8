import { isCertificateCode, isPlainTextCode } from '../util/failure-codes.js';
import { avoidCaches } from './avoid-caches.js';
import { BodyText } from './body-text.js';
import { codeOf, describeFailure } from './describe-failure.js';
import { limitBody } from './limit-body.js';
import { OutgoingBody } from './outgoing-body.js';
import { gatherBody, toReadableStream } from './request-stream.js';
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
  readonly streamsRequests: boolean;
}

/** Sends one request, and reads its answer up to the limit. */
export async function fetchOnce(
  send: Fetch,
  request: WireRequest,
  attempt: FetchAttempt,
): Promise<WireResponse> {
  const outgoing = new OutgoingBody(request.body, attempt.onRequestSent);
  try {
    const response = await receiveHead(send, { request, outgoing, attempt });
    if (response.type === 'opaqueredirect') throw hiddenRedirect();
    return await readResponse(response, attempt.maxResponseBytes);
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
): Promise<Response> {
  try {
    const init = await prepare(request, outgoing, attempt);
    outgoing.start();
    return await send(request.url, init);
  } catch (error) {
    throw failureOf(error, outgoing);
  }
}

async function prepare(
  { method, headers, body }: WireRequest,
  outgoing: OutgoingBody,
  { signal, streamsRequests }: FetchAttempt,
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
  if (!streamsRequests) return { ...init, body: await gatherBody(content) };
  const length = body.byteLength === undefined ? {} : { 'content-length': `${body.byteLength}` };
  return {
    ...init,
    headers: { ...headers, ...length },
    body: toReadableStream(content),
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
function failureOf(error: unknown, outgoing: OutgoingBody): TransportFailure {
  const inner = error instanceof TypeError && error.cause !== undefined ? error.cause : error;
  const failure = describeFailure(inner, outgoing);
  if (!failedToConnect(inner, failure.details.code ?? '')) return failure;
  return new TransportFailure(failure.message, { ...failure.details, requestSent: 'no' });
}

/** Whether it failed on its way to a connection, TLS included, that a request could be written to. */
function failedToConnect(error: unknown, code: string): boolean {
  if (connectCodes.has(code) || isCertificateCode(code) || isPlainTextCode(code)) return true;
  // Other codes of the system may come before or after, and Node says in which call.
  const { errors, syscall } = Object(error) as { errors?: unknown; syscall?: unknown };
  if (Array.isArray(errors)) return errors.every((one) => failedToConnect(one, codeOf(one) ?? ''));
  return syscall === 'connect' || syscall === 'getaddrinfo';
}

/** Browsers hide where a redirect leads, and its status. */
const hiddenRedirect = (): TransportFailure =>
  new TransportFailure('it redirects, and redirects are not followed', {
    code: 'redirected',
    requestSent: 'maybe',
    cause: undefined,
  });

async function readResponse(response: Response, limit: number): Promise<WireResponse> {
  const { status } = response;
  const headers: Record<string, string> = {};
  // `set-cookie` comes once for each cookie, everything else joined already.
  response.headers.forEach((value, name) => {
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  });
  const text = new BodyText(limitBody(status, limit));
  const ending = await readBody(response, text);
  return { status, headers, text: text.read(), ...ending };
}

async function readBody(
  response: Response,
  text: BodyText,
): Promise<Pick<WireResponse, 'incomplete' | 'cause'>> {
  try {
    // React Native has no body streams.
    const whole = response.body ? undefined : new Uint8Array(await response.arrayBuffer());
    if (whole) return text.add(whole) ? {} : { incomplete: 'too-large' };
    const reader = response.body?.getReader();
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      if (text.add(chunk.value)) continue;
      reader?.cancel().catch(() => {});
      return { incomplete: 'too-large' };
    }
    return {};
  } catch (error) {
    return { incomplete: 'cut', cause: error };
  }
}
