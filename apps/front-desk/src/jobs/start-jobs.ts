import { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { queryLimitMs } from '../database/connect-database.js';
import { ChangeSignal } from '../live/change-signal.js';
import type { LiveUpdates } from '../live/live-updates.js';
import { withDeadline } from '../start/with-deadline.js';
import { type Jobs, jobsTopic } from './jobs.js';
import { createQueues } from './queues.js';
import { workOnQueue } from './work-on-queue.js';

/** Longest time that the end of the app waits for jobs under way. */
const closeWithinMs = 1_500;

/** Starts the queue on the app's database; it makes its own tables there. */
export const startJobs = async (databaseUrl: string, live: LiveUpdates): Promise<Jobs> => {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 4,
    connectionTimeoutMillis: 5_000,
    query_timeout: queryLimitMs,
  });
  pool.on('error', tell);
  const stop = new AbortController();
  const loops: Promise<void>[] = [];
  try {
    const boss = await startBoss(pool);
    return {
      boss,
      work: (queue, handle) => {
        const sent = new ChangeSignal(live, [jobsTopic(queue)], stop.signal);
        const work = { boss, queue, handle: handle as never, sent, ended: stop.signal };
        loops.push(workOnQueue(work));
      },
      close: async () => {
        stop.abort();
        await withDeadline(Promise.all(loops), closeWithinMs);
        await boss.stop({ graceful: false });
        await withDeadline(pool.end(), 300);
      },
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
};

const startBoss = async (pool: Pool): Promise<PgBoss> => {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    // Nothing here runs by the clock.
    schedule: false,
    maintenanceIntervalSeconds: 30,
  });
  boss.on('error', tell);
  await boss.start();
  await createQueues(boss);
  return boss;
};

const tell = (error: Error): void => console.error(`The queue of jobs: ${error.message}`);
