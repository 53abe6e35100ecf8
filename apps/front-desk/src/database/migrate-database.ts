import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type { Pool, PoolClient } from 'pg';
import { folder } from '../folder.js';
import { DatabaseProblem } from './database-problem.js';

const migrationsFolder = `${folder}migrations`;

/** Any number that nothing else in the database locks. */
const lock = 1_822_407_115;

/** A newer app has made tables that this one does not know, and may misunderstand. */
const checkNotNewer = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query("select to_regclass('drizzle.__drizzle_migrations') as done");
  if (rows[0].done === null) return;
  const newest = Math.max(
    0,
    ...readMigrationFiles({ migrationsFolder }).map((each) => each.folderMillis),
  );
  const { rowCount } = await client.query(
    'select from drizzle.__drizzle_migrations where created_at > $1',
    [newest],
  );
  if (rowCount === 0) return;
  throw new DatabaseProblem(
    'A newer version of this app has changed the database. Start that version, or set DATABASE_URL to another database.',
  );
};

/** Brings the tables to what this code needs. Processes that start at once wait for each other. */
export const migrateDatabase = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await checkNotNewer(client);
    await migrate(drizzle(client), { migrationsFolder });
  } finally {
    // Ends the connection, and the lock with it, whatever happened.
    client.release(true);
  }
};
