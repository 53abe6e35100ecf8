import type { Config } from './config.js';
import type { Desk } from './desk.js';
import { LocalUpdates } from './live/live-updates.js';
import { Part } from './start/part.js';

/** Starts everything beside the server, and knows how to end it. */
export const openDesk = (config: Config): { desk: Desk; close: () => Promise<void> } => {
  const stop = new AbortController();
  const voisnap = new Part(
    'The API',
    async () => (await import('./voisnap/start-voisnap.js')).startVoisnap(config.api),
    stop.signal,
  );
  const database = new Part(
    'The database',
    async (report) => (await import('./database/start-database.js')).startDatabase(config, report),
    stop.signal,
  );
  const jobs = new Part(
    'The queue of jobs',
    async () => {
      const { url } = await database.ready;
      return (await import('./jobs/start-jobs.js')).startJobs(url);
    },
    stop.signal,
  );
  const close = async (): Promise<void> => {
    stop.abort();
    // The queue needs the database until its end.
    for (const part of [jobs, database, voisnap]) {
      if (part.state.name === 'ready') await part.state.value.close();
    }
  };
  return { desk: { config, voisnap, database, jobs, live: new LocalUpdates() }, close };
};
