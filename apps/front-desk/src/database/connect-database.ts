import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';
import type { Database } from './database.js';

/** Connects to a Postgres. */
export const connectDatabase = async (url: string): Promise<Database> => {
  const pool = new Pool({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Without a listener, a connection that the database closes would end the process.
  pool.on('error', (error) => console.error(`The database closed a connection: ${error.message}`));
  await pool.query('select 1');
  return { db: drizzle(pool), pool, url, close: () => pool.end() };
};
