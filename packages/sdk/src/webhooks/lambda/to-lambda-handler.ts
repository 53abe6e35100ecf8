import { type FetchHandler, requireHandler, requireResponse } from '../fetch-handler.js';
import { type LambdaEvent, readLambdaEvent } from './lambda-event.js';
import { toRequest } from './lambda-request.js';

/** The response as API Gateway, function URLs and load balancers take it. */
export interface LambdaResponse {
  /** The HTTP status. */
  readonly statusCode: number;
  /** The headers, with names in lower case. */
  readonly headers: Record<string, string>;
  /** Read in place of `headers` by what sent an event with `multiValueHeaders`. */
  readonly multiValueHeaders?: Record<string, string[]>;
  /** The body as text: empty, unless your own function around the handler returned one. */
  readonly body: string;
  /** Always `false`: the body is text. */
  readonly isBase64Encoded: false;
}

/** A function for AWS Lambda. */
export type LambdaHandler = (event: LambdaEvent) => Promise<LambdaResponse>;

/**
 * Makes a function for AWS Lambda from a webhook handler, for API Gateway (REST and HTTP APIs), function URLs and load balancers.
 *
 * Lambda stops a function at its response, so this one responds when all work is over, even after the handler's
 * `respondWithin`. Voisnap then may have given up and delivers the event again; that delivery is answered with 200 when the
 * event is done. Give the function a timeout above the handler's `handleWithin`.
 *
 * @param handler - what `createWebhookHandler` returned, or your own function around it.
 * @throws ConfigurationError when `handler` is not a function. The function rejects with one when its event is not an HTTP request.
 * @example
 * ```ts
 * import { createWebhookHandler } from '@voisnap/sdk/webhooks';
 * import { toLambdaHandler } from '@voisnap/sdk/webhooks/lambda';
 *
 * export const handler = toLambdaHandler(
 *   createWebhookHandler({ on: { SessionEnded: (event) => console.log(event.data.outcome) } }),
 * );
 * ```
 */
export const toLambdaHandler = (handler: FetchHandler): LambdaHandler => {
  requireHandler(handler, 'toLambdaHandler');
  return async (event) => {
    const stop = keepProcessAlive();
    try {
      return await respond(handler, event);
    } finally {
      stop();
    }
  };
};

/**
 * Keeps the process alive. The receiver's timers do not, and Lambda responds with `null` as soon as nothing is left that does:
 * a function URL makes a 200 of that, and the event of a function that hangs would be lost.
 */
const keepProcessAlive = (): (() => void) => {
  const timer = setInterval(() => undefined, 60_000);
  return () => clearInterval(timer);
};

const respond = async (handler: FetchHandler, event: LambdaEvent): Promise<LambdaResponse> => {
  const request = toRequest(readLambdaEvent(event));
  const work: Promise<unknown>[] = [];
  const waitUntil = (promise: Promise<unknown>): void => {
    work.push(promise);
  };
  const response = requireResponse(await handler(request, { waitUntil }));
  // Work may begin other work.
  for (const promise of work) await promise.catch(() => undefined);
  return writeResponse(response, 'multiValueHeaders' in event);
};

const writeResponse = async (response: Response, hasLists: boolean): Promise<LambdaResponse> => {
  const headers = Object.fromEntries(response.headers);
  const lists = Object.entries(headers).map(([name, value]) => [name, [value]]);
  return {
    statusCode: response.status,
    headers,
    ...(hasLists && { multiValueHeaders: Object.fromEntries(lists) as Record<string, string[]> }),
    body: await response.text(),
    isBase64Encoded: false,
  };
};
