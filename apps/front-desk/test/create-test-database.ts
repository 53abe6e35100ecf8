import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connectDatabase } from '../src/database/connect-database.js';
import type { Database } from '../src/database/database.js';

/** Creates a migrated database that nothing else uses, on the Postgres of this run. Close it at the end. */
export const createTestDatabase = async (): Promise<Database> => {
  const response = await fetch(inject('postgresAt'));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(text);
  await client.connect();
  try {
    await client.query(`create database ${name} template voisnap_template`);
  } finally {
    await client.end();
  }
  return connectDatabase(
    text.replace('/postgres?', `/${name}?`).replace(/\/postgres$/, `/${name}`),
  );
};
