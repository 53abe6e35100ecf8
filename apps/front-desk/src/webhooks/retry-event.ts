import { inTransaction } from '../database/in-transaction.js';
import type { Desk } from '../desk.js';
import { jobsTopic } from '../jobs/jobs.js';
import { queues } from '../jobs/queues.js';
import { type EventJob, sendEventJob } from './queue-event.js';

const update = `
  update webhook_events set state = 'waiting', problem = null
  where account = $1 and id = $2 and state = 'failed'`;

/**
 * Puts an event that failed into the queue again; two clicks do it once.
 * @returns whether it had failed.
 */
export const retryEvent = async (desk: Desk, job: EventJob): Promise<boolean> => {
  const failed = await inTransaction(desk.database.value.pool, async (client) => {
    const { rowCount } = await client.query(update, [job.account, job.eventId]);
    if (rowCount === 0) return false;
    await sendEventJob(desk, client, job);
    return true;
  });
  void desk.live.publish(jobsTopic(queues.events));
  void desk.live.publish('webhooks');
  return failed;
};
