import { type CallHandlers, createCallHandlers } from './call-handlers.js';
import { checkRequest } from './check-request.js';
import { claimEvent } from './claim-event.js';
import { EventListeners } from './event-listeners.js';
import { EventWork } from './event-work.js';
import { findWaitUntil } from './find-wait-until.js';
import { ReceivedDelivery } from './received-delivery.js';
import { resolveHandlerOptions } from './resolve-handler-options.js';
import { needsResponseWhenDone } from './response-when-done.js';
import { verifyRequest } from './verify-request.js';
import type { WebhookHandler } from './webhook-handler.js';
import type { WebhookHandlerOptions } from './webhook-handler-options.js';

/**
 * Creates a receiver of webhooks: a function of a `Request` that verifies the delivery, calls your function for its
 * event once, however often the event is delivered, and returns the response.
 *
 * Your functions run before the response. When one fails, the response is 500, and Voisnap delivers the event again.
 * When one takes longer than `respondWithin`, the response is 202 and the work goes on.
 *
 * A missing secret is no error here but a response of 500 and a call of `onError`, because a build has no secrets.
 *
 * @throws ConfigurationError when an option or a type of event is unknown, or a value is wrong.
 * @example
 * ```ts
 * import { createWebhookHandler } from '@voisnap/sdk/webhooks';
 *
 * export const POST = createWebhookHandler({
 *   on: {
 *     SessionEnded: async (event) => {
 *       console.log(event.data.conversationId, event.data.outcome);
 *     },
 *   },
 * });
 * ```
 */
export const createWebhookHandler = (options: WebhookHandlerOptions = {}): WebhookHandler => {
  const resolved = resolveHandlerOptions(options);
  const callHandlers = createCallHandlers(resolved);
  const listeners = new EventListeners();
  const running = new Set<Promise<unknown>>();

  const handler = async (request: Request, context?: object, workerContext?: object) => {
    checkRequest(request);
    if (request.method !== 'POST') {
      return new Response(null, { status: 405, headers: { Allow: 'POST' } });
    }
    const waitUntil = findWaitUntil(context, workerContext) ?? resolved.waitUntil;
    const delivery = new ReceivedDelivery({ request, options: resolved, waitUntil, running });
    try {
      return await receive(delivery, { callHandlers, listeners });
    } finally {
      delivery.deadline.stop();
    }
  };
  return Object.assign(handler, {
    subscribe: listeners.add,
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  });
};

const receive = async (
  delivery: ReceivedDelivery,
  { callHandlers, listeners }: { callHandlers: CallHandlers; listeners: EventListeners },
): Promise<Response> => {
  const event = await verifyRequest(delivery);
  if (event instanceof Response) return event;
  const refused = await claimEvent(event, delivery);
  if (refused) return refused;
  listeners.notify(event, delivery);
  const work = new EventWork(event, delivery);
  const running = work.run(callHandlers);
  delivery.keepAlive(running);
  if (needsResponseWhenDone(delivery.request)) await running;
  else await Promise.race([running, delivery.deadline.passed]);
  return work.respond();
};
