import { Pool } from 'pg';
import type { Database } from './database.js';
import { explainConnectionFailure } from './explain-connection-failure.js';
import { migrateDatabase } from './migrate-database.js';

/** A machine that vanishes closes no connection: without a limit, whoever waits for it would wait without end. */
export const queryLimitMs = 30_000;

/**
 * Connects to a Postgres, and brings its tables to what this code needs.
 * @param limitMs - how long a query may take.
 * @throws DatabaseProblem
 */
export const connectDatabase = async (
  url: string,
  limitMs: number = queryLimitMs,
): Promise<Database> => {
  const pool = new Pool({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: limitMs,
  });
  // Without a listener, a connection that the database closes would end the process.
  pool.on('error', (error) => console.error(`The database closed a connection: ${error.message}`));
  // The pool listens to idle connections only, but they break during transactions too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await migrateDatabase(pool);
  } catch (error) {
    await pool.end();
    throw explainConnectionFailure(error, url);
  }
  return { pool, url, close: () => pool.end() };
};
