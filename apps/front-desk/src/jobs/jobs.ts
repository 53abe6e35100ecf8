import type PgBoss from 'pg-boss';
import type { QueueName } from './queues.js';

/** One job, as its handler gets it. */
export type Job<Payload extends object> = PgBoss.JobWithMetadata<Payload>;

/** The queue of jobs, started. */
export interface Jobs {
  /** Sends jobs: `boss.send(queue, payload)`; with `{ db }` in the transaction of a connection, as `sendEventJob` does. */
  readonly boss: PgBoss;
  /**
   * Handles the jobs of a queue until it is closed, one after another. A job whose handler fails comes again, as the
   * queue says. It may be handled twice, when the process dies in between.
   */
  work<Payload extends object>(
    queue: QueueName,
    handle: (job: Job<Payload>) => Promise<void>,
  ): void;
  /** Waits for the jobs under way, but not for long: they would come again. */
  close(): Promise<void>;
}

/** Published when jobs were sent, so that no worker has to wait for its next look. */
export const jobsTopic = (queue: QueueName): string => `jobs:${queue}`;
