import type { Config } from './config.js';
import type { Desk } from './desk.js';
import { SharedUpdates } from './live/shared-updates.js';
import { Part } from './start/part.js';
import { withDeadline } from './start/with-deadline.js';

/** Starts everything beside the server, and knows how to end it. */
export const openDesk = (config: Config): { desk: Desk; close: () => Promise<void> } => {
  const stop = new AbortController();
  const voisnap = new Part(
    'The API',
    async () => (await import('./voisnap/start-voisnap.js')).startVoisnap(config),
    stop.signal,
  );
  const database = new Part(
    'The database',
    async (report) => (await import('./database/start-database.js')).startDatabase(config, report),
    stop.signal,
  );
  const live = new SharedUpdates(database, stop.signal);
  const jobs = new Part(
    'The queue of jobs',
    async () => {
      const { url } = await database.ready;
      return (await import('./jobs/start-jobs.js')).startJobs(url, live);
    },
    stop.signal,
  );
  const closePart = async (part: Part<{ close(): Promise<void> }>, limitMs: number) => {
    if (part.state.name === 'ready') await withDeadline(part.state.value.close(), limitMs);
  };
  const close = async (): Promise<void> => {
    stop.abort();
    await Promise.all([
      closePart(voisnap, 1_000),
      // The queue needs the database until its end.
      closePart(jobs, 400).then(() => closePart(database, 1_400)),
    ]);
  };
  return { desk: { config, voisnap, database, jobs, live }, close };
};
