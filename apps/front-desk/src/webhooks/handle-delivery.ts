import { createWebhookHandler } from '@voisnap/sdk/webhooks';
import type { Desk } from '../desk.js';
import { type DeliveryResult, failure, refusal } from './delivery-result.js';
import { describeDelivery } from './describe-delivery.js';
import { queueEvent } from './queue-event.js';
import { queuedEvents } from './queued-events.js';

/** The response to a delivery, and what became of it. */
export interface HandledDelivery {
  readonly response: Response;
  readonly result: DeliveryResult;
}

const duplicate: DeliveryResult = { outcome: 'duplicate', reason: 'Its event came before.' };

/** Verifies a delivery, and puts its event into the queue. */
export const handleDelivery = async (desk: Desk, request: Request): Promise<HandledDelivery> => {
  const { account, webhookSecrets } = desk.voisnap.value;
  let result = duplicate;
  // Its time is the one on the wall: the mock signs by it too, however fast its own clock runs.
  const handler = createWebhookHandler({
    secret: webhookSecrets,
    store: queuedEvents(desk, account),
    onAny: async (event) => {
      const said = describeDelivery(request.headers, JSON.stringify(event));
      const isNew = await queueEvent(desk, event, { account, ...said, outcome: 'verified' });
      if (isNew) result = { outcome: 'verified' };
    },
    onError: (error, { phase }) => {
      result = phase === 'verify' ? refusal(error) : failure(error);
    },
  });
  const response = await handler(request);
  if (response.status !== 202) return { response, result };
  // The work goes on after a 202, and would be lost with it. After a 503 the event comes again.
  const late = failure(new Error('The database took too long.'));
  return { response: new Response(null, { status: 503 }), result: late };
};
