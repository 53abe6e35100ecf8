import type { Config } from '../config.js';
import { withDeadline } from '../start/with-deadline.js';
import { connectDatabase } from './connect-database.js';
import type { Database } from './database.js';
import { startOwnPostgres } from './own-postgres/start-own-postgres.js';

/** Connects to the Postgres of `DATABASE_URL`, or starts one of the app's own. */
export const startDatabase = async (
  { databaseUrl, dataFolder }: Config,
  report: (step: string) => void,
): Promise<Database> => {
  if (databaseUrl !== undefined) return connectDatabase(databaseUrl);
  const postgres = await startOwnPostgres(dataFolder, { report });
  try {
    report('It brings its tables up to date.');
    const database = await connectDatabase(postgres.url);
    const close = async (): Promise<void> => {
      // Connections that are in use would hold it; Postgres ends them.
      await withDeadline(database.close(), 300);
      await postgres.stop();
    };
    return { ...database, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};
