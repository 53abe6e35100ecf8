import { createWebhookHandler, type DeliveryStore } from '@voisnap/sdk/webhooks';
import type { Desk } from '../desk.js';
import { type DeliveryResult, failure, refusal } from './delivery-result.js';
import { describeDelivery } from './describe-delivery.js';
import { queueEvent } from './queue-event.js';

/** The response to a delivery, and what became of it. */
export interface DeliveryResponse {
  readonly response: Response;
  readonly result: DeliveryResult;
}

const find = 'select from webhook_events where account = $1 and id = $2';

/**
 * Tells the webhook handler which events are in the queue already. It only reads: `queueEvent` decides, in the
 * transaction that writes. So there is no lease to wait for when a process dies in between.
 */
const queuedEvents = (desk: Desk, account: string): DeliveryStore => ({
  claim: async (id) => {
    const { rowCount } = await desk.database.value.pool.query(find, [account, id]);
    return rowCount === 0 ? 'claimed' : 'done';
  },
  complete: () => undefined,
  release: () => undefined,
});

const duplicate: DeliveryResult = { outcome: 'duplicate', reason: 'Its event came before.' };

/** Has the SDK verify the signature of a delivery, and puts its event into the queue. */
export const verifyAndQueue = async (desk: Desk, request: Request): Promise<DeliveryResponse> => {
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
