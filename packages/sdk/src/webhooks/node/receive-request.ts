import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { markUnreadableBody } from '../unreadable-body.js';
import { findBody } from './find-body.js';
import { streamBody } from './stream-body.js';
import { toWebRequest } from './to-web-request.js';

const remedy =
  'The body was parsed before it came to the webhook handler, so the bytes that were signed are gone. In Express, mount the ' +
  'webhook handler above `express.json()`, or keep the bytes: `express.json({ verify: (request, response, bytes) => ' +
  'Object.assign(request, { rawBody: bytes }) })`. In Nest, create the app with `{ rawBody: true }`. In Next.js pages, ' +
  'export `config = { api: { bodyParser: false } }`.';

/** Aborts when the sender closes the connection before it has a response. */
const watchConnection = (response: ServerResponse): AbortSignal => {
  const aborter = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) aborter.abort();
  });
  return aborter.signal;
};

/**
 * Returns the request for the webhook handler: with its body as it was received, or marked with the remedy.
 *
 * @param payload - the stream that a framework gives in place of the request, when nothing else has read it.
 */
export const receiveRequest = (
  request: IncomingMessage,
  response: ServerResponse,
  payload?: Readable,
): Request => {
  const signal = watchConnection(response);
  // Any other method is refused, whatever its body.
  if (request.method !== 'POST') return toWebRequest(request, { body: undefined, signal });
  const body = payload === undefined ? findBody(request) : streamBody(payload);
  const webRequest = toWebRequest(request, { body, signal });
  return body === undefined ? markUnreadableBody(webRequest, remedy) : webRequest;
};
