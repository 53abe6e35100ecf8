import { fault } from '@voisnap/testing';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Database } from '../../src/database/database.js';
import { createTestDatabase } from '../create-test-database.js';
import { browserTest } from './browser-test.js';
import { fillHarbourDental } from './fill-harbour-dental.js';
import { findObstacles } from './find-obstacles.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';
import { planCampaign } from './plan-campaign.js';

// Pages as they look on a bad day: everybody can still use them.

let database: Database;
let frontDesk: OpenFrontDesk;
beforeAll(async () => {
  database = await createTestDatabase();
  frontDesk = await openFrontDesk({ database, mock: { clock: 'manual' } });
  await fillHarbourDental(frontDesk);
});
afterAll(async () => {
  await frontDesk.close();
  await database.close();
});

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

browserTest(
  'a campaign with people who are uncertain and refused, and its questions',
  async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url });
    await page.goto(await planCampaign(frontDesk));
    await press(page, 'Start calling');
    await page.getByText('People done').waitFor();
    await database.pool.query(
      "update campaign_rows set state = case when line < 4 then 'uncertain' else 'rejected' end, reason = $1 where line < 6",
      [long],
    );
    await page.reload();
    expect(await findObstacles(page)).toEqual([]);
    const campaign = page.url();
    for (const question of ['Call again: +14155550121', 'Cancel the rest']) {
      await page.getByRole('link', { name: question }).click();
      await page.getByRole('link', { name: /^(Back|Keep)/ }).waitFor();
      expect(await findObstacles(page)).toEqual([]);
      await page.goto(campaign);
    }
    await press(page, 'Pause');
    await database.pool.query('update campaigns set problem = $1', [long]);
    await page.reload();
    await page.getByRole('alert').waitFor();
    expect(await findObstacles(page)).toEqual([]);
  },
);

browserTest('webhooks that failed, and one that was refused', async ({ openPage }) => {
  const page = await openPage({ baseURL: frontDesk.url });
  await page.goto('/webhooks');
  await press(page, 'Send a forged delivery');
  await database.pool.query(
    "insert into webhook_events (account, id, type, event, state, problem) values ('test', 'evt_1', 'conversation.ended', '{}', 'failed', $1)",
    [long],
  );
  await page.reload();
  await page.getByRole('button', { name: 'Try again: event evt_1' }).waitFor();
  expect(await findObstacles(page)).toEqual([]);
  await page.getByRole('row', { name: 'Refused' }).getByRole('link').click();
  await page.getByRole('heading', { name: 'Body' }).waitFor();
  expect(await findObstacles(page)).toEqual([]);
});

browserTest('names of one long word', async ({ openPage }) => {
  const page = await openPage({ baseURL: frontDesk.url });
  const { db } = frontDesk.mock;
  const conversation = db.conversation.insert({ tags: [long] });
  const document = db.knowledgeBaseDocument.all()[0];
  db.knowledgeBaseDocument.update(document?.id ?? '', { name: long });
  for (const address of [`/conversations/${conversation.id}`, '/knowledge/search?query=cleaning']) {
    await page.goto(address);
    await page.getByText(long).first().waitFor();
    expect(await findObstacles(page)).toEqual([]);
  }
});

browserTest('a wrong key', async ({ openPage }) => {
  const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [502] });
  using _wrong = frontDesk.mock.faults.when(() => true, fault.status(401));
  await page.goto('/agents');
  await page.getByText('trace id').waitFor();
  expect(await findObstacles(page)).toEqual([]);
});
