import type { WebhookEvent } from '@voisnap/sdk';
import { and, eq } from 'drizzle-orm';
import type { Desk } from '../desk.js';
import type { Jobs } from '../jobs/jobs.js';
import { queues } from '../jobs/queues.js';
import { eventHandlers } from './event-handlers.js';
import type { EventJob } from './queue-event.js';
import { webhookEvents } from './webhook-tables.js';

/** Handles the events in the queue, and records what becomes of them. */
export const workOnEvents = ({ work }: Jobs, desk: Desk): void => {
  work<EventJob>(queues.events, async ({ data }) => {
    const event = await findEvent(desk, data);
    if (event === undefined) return;
    try {
      for (const handle of eventHandlers) await handle(event, desk);
    } catch (error) {
      await change(desk, data, { problem: (error as Error).message });
      throw error;
    }
    await change(desk, data, { state: 'handled', problem: null });
  });
  work<EventJob>(queues.failedEvents, async ({ data, output }) => {
    const { message = 'The process died.' } = output as { message?: string };
    await change(desk, data, { state: 'failed', problem: message });
  });
};

/** The event of a job; none when it is another account's, or was deleted because of its age. */
const findEvent = async (desk: Desk, job: EventJob): Promise<WebhookEvent | undefined> => {
  const { db } = desk.database.value;
  const rows = await db.select({ event: webhookEvents.event }).from(webhookEvents).where(same(job));
  return rows[0]?.event as WebhookEvent | undefined;
};

type Change = Partial<Pick<typeof webhookEvents.$inferSelect, 'state' | 'problem'>>;

const change = async (desk: Desk, job: EventJob, values: Change): Promise<void> => {
  await desk.database.value.db.update(webhookEvents).set(values).where(same(job));
  void desk.live.publish('webhooks');
};

const same = ({ account, eventId }: EventJob) =>
  and(eq(webhookEvents.account, account), eq(webhookEvents.id, eventId));
