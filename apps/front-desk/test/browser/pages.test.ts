import { fault } from '@voisnap/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { createTestDatabase } from '../create-test-database.js';
import { browserTest } from './browser-test.js';
import { fillHarbourDental } from './fill-harbour-dental.js';
import { findObstacles } from './find-obstacles.js';
import { listPages } from './list-pages.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';

/** What keeps people from using the pages, by their names; empty when everybody can use all of them. */
const visitAll = async (page: Page, addresses: Readonly<Record<string, string>>) => {
  const found: Record<string, string[]> = {};
  for (const [name, address] of Object.entries(addresses)) {
    await page.goto(address);
    const obstacles = await findObstacles(page);
    if (obstacles.length > 0) found[name] = obstacles;
  }
  return found;
};

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('a practice at work', () => {
  let frontDesk: OpenFrontDesk;
  beforeAll(async () => {
    frontDesk = await openFrontDesk({ database, mock: { clock: 'manual' } });
    await fillHarbourDental(frontDesk);
  });
  afterAll(() => frontDesk.close());

  browserTest('everybody can use every page', async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url });
    expect(await visitAll(page, listPages(frontDesk.mock))).toEqual({});
  });
});

describe('a new front desk', () => {
  let frontDesk: OpenFrontDesk;
  beforeAll(async () => {
    frontDesk = await openFrontDesk({ database });
  });
  afterAll(() => frontDesk.close());

  browserTest('everybody can use every page', async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url });
    const { agent, document, number, call, conversation, ...addresses } = listPages(frontDesk.mock);
    expect(await visitAll(page, addresses)).toEqual({});
  });

  browserTest('every page says so when the API is down', async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [502] });
    using _down = frontDesk.mock.faults.when(() => true, fault.refuse());
    const { 'agent-form': _form, campaigns, webhooks, ...addresses } = listPages(frontDesk.mock);
    for (const address of Object.values(addresses)) {
      await page.goto(address);
      await page.getByText('The API gave no answer that the app can use.').first().waitFor();
    }
    await page.goto('/agents');
    expect(await findObstacles(page)).toEqual([]);
  });
});
