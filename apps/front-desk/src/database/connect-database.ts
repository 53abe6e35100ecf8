import { Pool } from 'pg';
import type { Database } from './database.js';
import { explainConnectionFailure } from './explain-connection-failure.js';
import { migrateDatabase } from './migrate-database.js';

/**
 * Connects to a Postgres, and brings its tables to what this code needs.
 * @throws DatabaseProblem
 */
export const connectDatabase = async (url: string): Promise<Database> => {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000 });
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
