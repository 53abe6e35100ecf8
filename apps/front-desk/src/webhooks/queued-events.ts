import type { DeliveryStore } from '@voisnap/sdk/webhooks';
import type { Desk } from '../desk.js';

const find = 'select from webhook_events where account = $1 and id = $2';

/**
 * Tells the webhook handler which events are in the queue already. It only reads: `queueEvent` decides, in the
 * transaction that writes. So there is no lease to wait for when a process dies in between.
 */
export const queuedEvents = (desk: Desk, account: string): DeliveryStore => ({
  claim: async (id) => {
    const { rowCount } = await desk.database.value.pool.query(find, [account, id]);
    return rowCount === 0 ? 'claimed' : 'done';
  },
  complete: () => undefined,
  release: () => undefined,
});
