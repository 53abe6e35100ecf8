import PgBoss from 'pg-boss';
import type { Jobs } from './jobs.js';

/** Starts the queue on the app's database; it makes its own tables there. */
export const startJobs = async (databaseUrl: string): Promise<Jobs> => {
  const boss = new PgBoss(databaseUrl);
  boss.on('error', (error) => console.error(`The queue of jobs: ${error.message}`));
  await boss.start();
  return { boss, close: () => boss.stop({ graceful: true }) };
};
