import { avoidCaches } from './avoid-caches.js';
import { createTransportFailure } from './create-transport-failure.js';
import { fetchExtras } from './fetch-extras.js';
import { OutgoingBody } from './outgoing-body.js';
import { readFetchResponse } from './read-fetch-response.js';
import type { SendOptions, WireRequest, WireResponse } from './transport.js';

/** The platform's `fetch`, or one like it. */
export type Fetch = typeof globalThis.fetch;

/** One attempt through a `fetch`. */
export interface FetchAttempt extends SendOptions {
  readonly signal: AbortSignal;
  /** Whether the `fetch` accepts a stream as body. Otherwise it is gathered in memory. */
  readonly streamsRequests: boolean;
  /** Converts a stream to the kind that the `fetch` accepts. Default: a web stream. */
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
    const extras = fetchExtras.loaded ?? (await fetchExtras.load().catch(() => undefined));
    if (!extras) throw createTransportFailure(error, outgoing);
    return extras.interpretThrown(error, outgoing, request.url);
  }
}

async function prepare(
  { method, headers, body }: WireRequest,
  outgoing: OutgoingBody,
  { signal, streamsRequests, toBody }: FetchAttempt,
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
  const { gatherBody, toReadableStream } = fetchExtras.loaded ?? (await fetchExtras.load());
  if (!streamsRequests) return { ...init, body: await gatherBody(content) };
  const length = body.byteLength === undefined ? {} : { 'content-length': `${body.byteLength}` };
  return {
    ...init,
    headers: { ...headers, ...length },
    body: (toBody ?? toReadableStream)(content) as ReadableStream<Uint8Array>,
    duplex: 'half',
  };
}
