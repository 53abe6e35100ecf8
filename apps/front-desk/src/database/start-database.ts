import type { Config } from '../config.js';
import { connectDatabase } from './connect-database.js';
import type { Database } from './database.js';

/** Connects to the Postgres of `DATABASE_URL`. */
export const startDatabase = ({ databaseUrl }: Config): Promise<Database> => {
  if (databaseUrl === undefined) throw new Error('Set DATABASE_URL to a Postgres.');
  return connectDatabase(databaseUrl);
};
