import type PgBoss from 'pg-boss';
import type { ChangeSignal } from '../live/change-signal.js';
import type { Job } from './jobs.js';
import type { QueueName } from './queues.js';

/** A queue, and the function that handles its jobs. */
export interface QueueWork {
  readonly boss: PgBoss;
  readonly queue: QueueName;
  readonly handle: (job: Job<object>) => Promise<void>;
  /** Tells of new jobs. */
  readonly sent: ChangeSignal;
  readonly ended: AbortSignal;
}

/** Time between two looks into the queue while nobody tells of new jobs. */
const lookMs = 2_000;

/**
 * Handles the jobs of a queue until `ended` aborts. pg-boss has `work` for this, but does not wait for its own
 * `complete`: when the database goes away at that moment, the rejection would end the process.
 */
export const workOnQueue = async (work: QueueWork): Promise<void> => {
  const { boss, queue, sent, ended } = work;
  while (!ended.aborted) {
    const jobs = await boss.fetch<object>(queue, { batchSize: 20, includeMetadata: true });
    for (const job of jobs) await handleJob(work, job).catch((error) => tell(work, error));
    if (jobs.length === 0) await sent.wait(lookMs);
  }
};

const handleJob = async (work: QueueWork, job: Job<object>): Promise<void> => {
  const { boss, queue, handle } = work;
  try {
    await handle(job);
  } catch (error) {
    const { message } = error as Error;
    tell(work, error);
    await boss.fail(queue, job.id, { message });
    return;
  }
  await boss.complete(queue, job.id);
};

// What could not be recorded comes again when the job's time is over. So does a job that the end of the app interrupts.
const tell = ({ ended }: QueueWork, error: unknown): void => {
  if (!ended.aborted) console.error('A job failed:', error);
};
