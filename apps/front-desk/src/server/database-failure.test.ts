import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { openTestDesk } from '../../test/open-test-desk.js';
import { connectDatabase } from '../database/connect-database.js';
import { findDatabaseFailure } from '../database/find-database-failure.js';
import { showFailure } from './show-failure.js';

it('shows a sentence about the database when it ends in the middle of a request, and works again afterwards', async () => {
  const database = await createTestDatabase();
  const admin = await connectDatabase(database.url);
  const { desk, close } = await openTestDesk({ database });
  const app = new Hono()
    .get('/cut', async (c) => {
      const waiting = database.pool.query('select pg_sleep(60)');
      waiting.catch(() => undefined);
      let ended = 0;
      while (ended === 0) {
        const { rowCount } = await admin.pool.query(
          "select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_sleep%' and pid <> pg_backend_pid() and datname = current_database()",
        );
        ended = rowCount ?? 0;
      }
      return c.json((await waiting).rows);
    })
    .get('/well', async (c) => c.json((await database.pool.query('select 1 as one')).rows));
  app.onError((error, c) => showFailure(c, desk, error));
  const cut = await app.request('/cut');
  expect(cut.status).toBe(503);
  const text = await cut.text();
  expect(text).toContain('The database is out of reach');
  expect(text).not.toContain('pg_sleep');
  expect(await (await app.request('/well')).json()).toEqual([{ one: 1 }]);
  const fault = await database.pool.query('select * from nowhere').catch((error) => error);
  expect(fault).toBeInstanceOf(Error);
  expect(findDatabaseFailure(fault)).toBeUndefined();
  await Promise.all([close(), admin.close(), database.close()]);
});
