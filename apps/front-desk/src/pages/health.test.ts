import { expect, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { openTestDesk } from '../../test/open-test-desk.js';
import { startJobs } from '../jobs/start-jobs.js';
import { LocalUpdates } from '../live/live-updates.js';
import { createApp } from '../server/create-app.js';

test('/health is 503 while a part starts, 200 when all are ready, and 503 when the database is lost', async () => {
  const before = await openTestDesk();
  const starting = await createApp(before.desk).request('/health');
  expect(starting.status).toBe(503);
  expect(await starting.json()).toMatchObject({
    ready: false,
    target: 'mock',
    parts: { api: { status: 'ready' }, database: { status: 'starting' } },
  });
  await before.close();

  const database = await createTestDatabase();
  const jobs = await startJobs(database.url, new LocalUpdates());
  const { desk, close } = await openTestDesk({ database, jobs });
  const app = createApp(desk);
  const ready = await app.request('/health');
  expect(await ready.json()).toMatchObject({
    ready: true,
    parts: { database: { details: expect.stringMatching(/^It is Postgres \d/) } },
    versions: { Node: process.version },
  });
  expect(ready.status).toBe(200);
  await jobs.close();
  await database.close();
  const lost = await app.request('/health');
  expect(lost.status).toBe(503);
  expect(await lost.json()).toMatchObject({
    ready: false,
    parts: { database: { status: 'failed' } },
  });
  await close();
});
