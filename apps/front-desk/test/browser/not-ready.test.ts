import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { createApp } from '../../src/server/create-app.js';
import { type Listening, listen } from '../../src/start/listen.js';
import { Part } from '../../src/start/part.js';
import { createTestDatabase } from '../create-test-database.js';
import { openTestDesk, type TestDesk } from '../open-test-desk.js';
import { browserTest } from './browser-test.js';
import { findObstacles } from './find-obstacles.js';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let desk: TestDesk;
let server: Listening;
let finishStart: () => void;
beforeEach(async () => {
  desk = await openTestDesk();
  const started = new Promise<Database>((resolve) => {
    finishStart = () => resolve(database);
  });
  const part = new Part('The database', () => started, new AbortController().signal);
  const app = createApp({ ...desk.desk, database: part });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await server.close();
  await desk.close();
});

browserTest(
  'a page whose database starts appears by itself, and the keyboard stays where it is',
  async ({ openPage }) => {
    const page = await openPage({ baseURL: server.url, expectedStatuses: [503] });
    await page.goto('/campaigns');
    await page.getByRole('heading', { name: 'The database is starting' }).waitFor();
    expect(await findObstacles(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole('link', { name: 'Calls' }).focus();
    await page.waitForResponse((response) => response.status() === 503);
    finishStart();
    await page.getByRole('heading', { name: 'Campaigns', exact: true }).waitFor();
    expect(await page.title()).toBe('Campaigns · Front desk');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Calls');
  },
);

browserTest('it appears without scripts too', async ({ openPage }) => {
  const page = await openPage({
    baseURL: server.url,
    expectedStatuses: [503],
    javaScriptEnabled: false,
  });
  await page.goto('/campaigns');
  await page.getByRole('heading', { name: 'The database is starting' }).waitFor();
  finishStart();
  await page.getByRole('heading', { name: 'Campaigns', exact: true }).waitFor();
});
