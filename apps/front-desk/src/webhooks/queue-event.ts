import type { WebhookEvent } from '@voisnap/sdk';
import { drizzle } from 'drizzle-orm/node-postgres';
import { inTransaction } from '../database/in-transaction.js';
import type { Desk } from '../desk.js';
import { queues } from '../jobs/queues.js';
import type { NewDelivery } from './delivery.js';
import { webhookDeliveries, webhookEvents } from './webhook-tables.js';

/** Names an event in the queue. */
export interface EventJob {
  readonly account: string;
  readonly eventId: string;
}

/**
 * Remembers an event, its delivery, and the job that handles it, in one transaction: all of them stand, or none. So no
 * event is lost or queued twice, whatever dies.
 * @returns whether it is new.
 */
export const queueEvent = (
  desk: Desk,
  event: WebhookEvent,
  delivery: NewDelivery,
): Promise<boolean> => {
  const { account } = delivery;
  const { boss } = desk.jobs.value;
  return inTransaction(desk.database.value.pool, async (client) => {
    const db = drizzle(client);
    const row = { account, id: event.id, type: event.type, event };
    // Waits for another transaction with the same event.
    const { rowCount } = await db.insert(webhookEvents).values(row).onConflictDoNothing();
    if (rowCount === 0) return false;
    const job: EventJob = { account, eventId: event.id };
    await boss.send(queues.events, job, {
      singletonKey: event.id,
      db: { executeSql: (text, values) => client.query(text, values) },
    });
    await db.insert(webhookDeliveries).values(delivery);
    return true;
  });
};
