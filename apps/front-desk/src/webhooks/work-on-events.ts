import type { WebhookEvent } from '@voisnap/sdk';
import type { Desk } from '../desk.js';
import type { Jobs } from '../jobs/jobs.js';
import { queues } from '../jobs/queues.js';
import { eventHandlers, type HandleEvent } from './event-handlers.js';
import type { EventJob } from './queue-event.js';

/** Before an event of another account is looked at again. */
const otherAccountSeconds = 60;

/** Handles the events in the queue, and records what becomes of them. */
export const workOnEvents = (
  { work, boss }: Jobs,
  desk: Desk,
  handlers: readonly HandleEvent[] = eventHandlers,
): void => {
  work<EventJob>(queues.events, async ({ data }) => {
    const event = await findEvent(desk, data);
    // Deleted because of its age.
    if (event === undefined) return;
    if (data.account !== desk.voisnap.value.account) {
      // Apps with different keys may share a database. This one must not take away its attempts.
      await boss.send(queues.events, data, {
        singletonKey: data.eventId,
        startAfter: otherAccountSeconds,
      });
      const problem = 'It waits for an app that talks to its account of Voisnap.';
      await changeEvent(desk, data, { state: 'waiting', problem });
      return;
    }
    try {
      for (const handle of handlers) await handle(event, desk);
    } catch (error) {
      await changeEvent(desk, data, { state: 'waiting', problem: (error as Error).message });
      throw error;
    }
    await changeEvent(desk, data, { state: 'handled', problem: null });
  });
  work<EventJob>(queues.failedEvents, async ({ data, output }) => {
    const { message = 'The process died.' } = output as { message?: string };
    await changeEvent(desk, data, { state: 'failed', problem: message });
  });
};

const find = 'select event from webhook_events where account = $1 and id = $2';

const findEvent = async ({ database }: Desk, job: EventJob): Promise<WebhookEvent | undefined> => {
  const { rows } = await database.value.pool.query(find, [job.account, job.eventId]);
  return rows[0]?.event;
};

const update = 'update webhook_events set state = $3, problem = $4 where account = $1 and id = $2';

const changeEvent = async (
  { database, live }: Desk,
  { account, eventId }: EventJob,
  { state, problem }: { state: string; problem: string | null },
): Promise<void> => {
  await database.value.pool.query(update, [account, eventId, state, problem]);
  void live.publish('webhooks');
};
