import type PgBoss from 'pg-boss';

/** The names of all queues. */
export const queues = {
  /** Events of verified webhooks. */
  events: 'webhook-events',
  /** Those that failed to the last. */
  failedEvents: 'webhook-events-failed',
} as const;

/** The name of a queue. */
export type QueueName = (typeof queues)[keyof typeof queues];

/** A job of a process that died is given to another one when `expireInSeconds` are over. */
const options: Readonly<Record<QueueName, Omit<PgBoss.Queue, 'name'>>> = {
  [queues.failedEvents]: { retryLimit: 10, retryDelay: 5, retryBackoff: true, expireInSeconds: 30 },
  [queues.events]: {
    retryLimit: 4,
    retryDelay: 2,
    retryBackoff: true,
    expireInSeconds: 30,
    deadLetter: queues.failedEvents,
  },
};

/** Creates the queues that are not there yet. */
export const createQueues = async (boss: PgBoss): Promise<void> => {
  for (const [name, each] of Object.entries(options))
    await boss.createQueue(name, { name, ...each });
};
