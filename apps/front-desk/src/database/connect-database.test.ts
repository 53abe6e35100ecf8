import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { folder } from '../folder.js';
import { connectDatabase } from './connect-database.js';
import { explainConnectionFailure } from './explain-connection-failure.js';
import { findDatabaseFailure } from './find-database-failure.js';

it('says in one sentence what to do when the database is not there', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  await expect(connectDatabase(`postgres://me:secret@127.0.0.1:${port}/shop`)).rejects.toThrow(
    `No Postgres listens at 127.0.0.1:${port}/shop. Start it, or correct DATABASE_URL.`,
  );
});

it('names a database that does not exist, and a user', async () => {
  const database = await createTestDatabase();
  const wrong = (from: string | RegExp, to: string) =>
    connectDatabase(database.url.replace(from, to));
  await expect(wrong(/test_\w+/, 'nothing_here')).rejects.toThrow(
    /has no such database\. Create it, or correct DATABASE_URL\.$/,
  );
  await expect(wrong('postgres@', 'nobody_known@')).rejects.toThrow(
    /refused the user\. Correct DATABASE_URL\.$/,
  );
  await database.close();
});

it('never shows the password', () => {
  const url = 'postgres://me:secret@db.example.com:5432/shop';
  for (const code of ['28P01', 'ENOTFOUND', 'EAI_AGAIN', '53300', '42501', 'other']) {
    const { message } = explainConnectionFailure(Object.assign(new Error('no'), { code }), url);
    expect(message).toContain('db.example.com:5432/shop');
    expect(message).not.toContain('secret');
  }
});

it('applies each migration once, when several processes start at the same moment', async () => {
  const database = await createTestDatabase();
  await database.pool.query(
    'drop schema public cascade; create schema public; drop schema drizzle cascade',
  );
  const all = await Promise.all(Array.from({ length: 4 }, () => connectDatabase(database.url)));
  const { rows } = await database.pool.query(
    'select created_at from drizzle.__drizzle_migrations order by id',
  );
  const { entries } = JSON.parse(readFileSync(`${folder}migrations/meta/_journal.json`, 'utf8'));
  expect(rows.map(({ created_at: at }) => Number(at))).toEqual(
    entries.map(({ when }: { when: number }) => when),
  );
  await Promise.all([database, ...all].map((each) => each.close()));
});

it('leaves a database alone that a newer version of the app has changed', async () => {
  const database = await createTestDatabase();
  await database.pool.query(
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9e15)",
  );
  await expect(connectDatabase(database.url)).rejects.toThrow(
    'A newer version of this app has changed the database. Start that version, or set DATABASE_URL to another database.',
  );
  await database.close();
});

it('has migrations in the order of their times: drizzle skips one that is older than the last', () => {
  const { entries } = JSON.parse(readFileSync(`${folder}migrations/meta/_journal.json`, 'utf8'));
  const times = entries.map(({ when }: { when: number }) => when);
  expect(times).toEqual(times.toSorted((one: number, other: number) => one - other));
  expect(new Set(times).size).toBe(times.length);
});

it('gives a query up that takes too long, and goes on', async () => {
  const { url } = await createTestDatabase();
  const { pool, close } = await connectDatabase(url, 1_000);
  const failure = await pool.query('select pg_sleep(30)').catch((error: unknown) => error);
  expect(findDatabaseFailure(failure)?.message).toBe('Query read timeout');
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await close();
});
