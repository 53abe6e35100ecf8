import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/create-test-database.js';
import type { Database } from '../../database/database.js';
import { createCallLimit } from './call-limit.js';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const minute = 60_000;

it('gives one turn in each interval to all workers together', async () => {
  const workers = [1, 2, 3, 4].map(() => createCallLimit(database, 'one', minute));
  const waits = await Promise.all(workers.map((worker) => worker.take()));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
  for (const wait of waits) expect(wait).toBeLessThanOrEqual(minute);
});

it('gives each account turns of its own', async () => {
  expect(await createCallLimit(database, 'two', minute).take()).toBe(0);
  expect(await createCallLimit(database, 'three', minute).take()).toBe(0);
});

it('gives the next turn when the interval is over', async () => {
  const limit = createCallLimit(database, 'four', 10);
  await limit.take();
  let wait = await limit.take();
  while (wait > 0) {
    await sleep(wait);
    wait = await limit.take();
  }
  expect(wait).toBe(0);
});

it('gives no turn to anybody while the API asks to wait', async () => {
  await createCallLimit(database, 'five', 1).block(minute);
  expect(await createCallLimit(database, 'five', 1).take()).toBeGreaterThan(minute - 10_000);
});

it('waits ten minutes at most, whatever a wrong clock has written', async () => {
  const limit = createCallLimit(database, 'six', 1);
  await limit.take();
  await database.pool.query('update rate_limits set expire = $1', [Date.now() + 1e9]);
  expect(await limit.take()).toBeLessThanOrEqual(600_000);
  expect(await limit.take()).toBe(0);
});
