import type { DeliveryStore } from '@voisnap/sdk/webhooks';
import { and, eq } from 'drizzle-orm';
import type { Desk } from '../desk.js';
import { webhookEvents } from './webhook-tables.js';

/**
 * Tells the webhook handler which events are in the queue already. It only reads: `queueEvent` decides, in the
 * transaction that writes. So there is no lease to wait for when a process dies in between.
 */
export const queuedEvents = (desk: Desk, account: string): DeliveryStore => ({
  claim: async (id) => {
    const same = and(eq(webhookEvents.account, account), eq(webhookEvents.id, id));
    const { db } = desk.database.value;
    const found = await db.select({ id: webhookEvents.id }).from(webhookEvents).where(same);
    return found.length === 0 ? 'claimed' : 'done';
  },
  complete: () => undefined,
  release: () => undefined,
});
