import { expect, test } from 'vitest';
import { createTestDatabase } from './create-test-database.js';

test('each test database is migrated, and nothing else uses it', async () => {
  const [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await one.pool.query('create table only_here (id int)');
  const find =
    "select to_regclass('only_here') as found, to_regclass('drizzle.__drizzle_migrations') as migrated";
  const { rows } = await other.pool.query(find);
  expect(rows).toEqual([{ found: null, migrated: 'drizzle.__drizzle_migrations' }]);
  await Promise.all([one.close(), other.close()]);
});
