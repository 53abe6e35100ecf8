import { onTestFinished } from 'vitest';
import type { Database } from '../src/database/database.js';
import { startJobs } from '../src/jobs/start-jobs.js';
import { ChangeSignal } from '../src/live/change-signal.js';
import { LocalUpdates } from '../src/live/live-updates.js';
import type { HandleEvent } from '../src/webhooks/event-handlers.js';
import { workOnEvents } from '../src/webhooks/work-on-events.js';
import { openTestDesk, type TestDesk, type TestDeskOptions } from './open-test-desk.js';

/** What a test wants to know of an event. */
interface EventRow {
  readonly id: string;
  readonly state: string;
  readonly problem: string | null;
}

/** A desk that handles events, as the app does. */
export interface EventDesk extends TestDesk {
  /** Waits until an event is as the test wants it. */
  untilEvent(id: string, isSo: (row: EventRow) => boolean): Promise<EventRow>;
}

/** What a test wants to be otherwise. */
export interface EventDeskOptions extends TestDeskOptions {
  /** What is done with events; default: what the app does. */
  readonly handlers?: readonly HandleEvent[];
}

/** Opens a desk that handles events until the test is over. */
export const openEventDesk = async (
  database: Database,
  { handlers, ...options }: EventDeskOptions = {},
): Promise<EventDesk> => {
  const live = new LocalUpdates();
  const jobs = await startJobs(database.url, live);
  const test = await openTestDesk({ ...options, database, jobs });
  const desk = { ...test.desk, live };
  workOnEvents(jobs, desk, handlers);
  onTestFinished(async () => {
    await jobs.close();
    await test.close();
  });
  const find = 'select id, state, problem from webhook_events where id = $1';
  const untilEvent = async (id: string, isSo: (row: EventRow) => boolean): Promise<EventRow> => {
    const changes = new ChangeSignal(live, ['webhooks'], test.desk.voisnap.signal);
    for (;;) {
      const { rows } = await database.pool.query<EventRow>(find, [id]);
      if (rows[0] !== undefined && isSo(rows[0])) return rows[0];
      await changes.wait(undefined);
    }
  };
  return { ...test, desk, untilEvent };
};
