import type { IncomingMessage, ServerResponse } from 'node:http';
import { type FetchHandler, requireHandler, requireResponse } from '../fetch-handler.js';
import { receiveRequest } from './receive-request.js';
import { sendResponse } from './send-response.js';
import { drainBody } from './stream-body.js';

/** A function for `node:http`, Express, Connect, and what is built on them. */
export type NodeHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => Promise<void>;

/**
 * Makes a function for `node:http`, Express 4 and 5 and Connect from a webhook handler.
 *
 * Let it have the request before any body parser, or keep the received bytes in `request.rawBody`: the signature covers them.
 * It takes the Buffer of `express.raw()` too. A body that was parsed is answered with 500, and `onError` of the handler gets the
 * remedy.
 *
 * The function responds to every request. It calls `next` only with an error that your own function around the handler threw.
 *
 * @param handler - what `createWebhookHandler` returned, or your own function around it.
 * @throws ConfigurationError when `handler` is not a function.
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { createWebhookHandler } from '@voisnap/sdk/webhooks';
 * import { toNodeHandler } from '@voisnap/sdk/webhooks/node';
 *
 * const handler = createWebhookHandler({
 *   on: { SessionEnded: (event) => console.log(event.data.outcome) },
 * });
 * createServer(toNodeHandler(handler)).listen(3000);
 * ```
 */
export const toNodeHandler = (handler: FetchHandler): NodeHandler => {
  requireHandler(handler, 'toNodeHandler');
  return async (request, response, next) => {
    try {
      const webRequest = receiveRequest(request, response);
      await sendResponse(response, requireResponse(await handler(webRequest)));
    } catch (error) {
      fail(error, { response, next });
    }
    drainBody(request);
  };
};

interface Failure {
  readonly response: ServerResponse;
  readonly next: ((error?: unknown) => void) | undefined;
}

/** Hands an error to the framework; without one, logs it and responds. */
const fail = (error: unknown, { response, next }: Failure): void => {
  if (next !== undefined && !response.headersSent) {
    next(error);
    return;
  }
  // biome-ignore lint/suspicious/noConsole: where no framework takes it, it would be lost.
  console.error(error);
  if (!response.headersSent) response.statusCode = 500;
  response.end();
};
