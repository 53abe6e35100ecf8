import type { WebhookEvent } from '@voisnap/sdk';
import type { PoolClient } from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import type { Desk } from '../desk.js';
import { queues } from '../jobs/queues.js';
import type { NewDelivery } from './delivery.js';
import { insertDelivery } from './insert-delivery.js';

/** Names an event in the queue. */
export interface EventJob {
  readonly account: string;
  readonly eventId: string;
}

// Waits while another transaction inserts the same event.
const insertEvent = `
  insert into webhook_events (account, id, type, event) values ($1, $2, $3, $4)
  on conflict do nothing`;

/**
 * Remembers an event, its delivery, and the job that handles it, in one transaction: all of them stand, or none. So no
 * event is lost or queued twice, whichever process dies.
 * @returns whether it is new.
 */
export const queueEvent = (
  desk: Desk,
  event: WebhookEvent,
  delivery: NewDelivery,
): Promise<boolean> =>
  inTransaction(desk.database.value.pool, async (client) => {
    const { account } = delivery;
    const row = [account, event.id, event.type, JSON.stringify(event)];
    const { rowCount } = await client.query(insertEvent, row);
    if (rowCount === 0) return false;
    await sendEventJob(desk, client, { account, eventId: event.id });
    await insertDelivery(client, delivery);
    return true;
  });

/** Puts an event into the queue, in the transaction of the connection. */
export const sendEventJob = async (
  desk: Desk,
  client: PoolClient,
  job: EventJob,
): Promise<void> => {
  await desk.jobs.value.boss.send(queues.events, job, {
    singletonKey: job.eventId,
    db: { executeSql: (text, values) => client.query(text, values) },
  });
};
