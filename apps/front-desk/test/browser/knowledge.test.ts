import { afterAll, beforeAll, expect } from 'vitest';
import { browserTest } from './browser-test.js';
import { findObstacles } from './find-obstacles.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';

const prices = {
  name: 'prices.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('A cleaning costs 80 dollars. A filling costs from 120 dollars.'),
};

let frontDesk: OpenFrontDesk;
beforeAll(async () => {
  frontDesk = await openFrontDesk();
});
afterAll(() => frontDesk.close());

browserTest('an uploaded document is indexed while one looks', async ({ openPage }) => {
  const page = await openPage({ baseURL: frontDesk.url });
  await page.goto('/knowledge');
  await page.getByLabel('Files').setInputFiles(prices);
  await page.getByRole('button', { name: 'Upload', exact: true }).click();
  await page.getByText('prices.txt was uploaded.').waitFor();
  await page.evaluate('window.sameDocument = true');
  const row = page.getByRole('row', { name: 'prices.txt' });
  await row.getByText('Processing').waitFor();
  await frontDesk.mock.clock.advance('1m');
  await row.getByText('Indexed').waitFor();
  expect(await page.evaluate('window.sameDocument')).toBe(true);
  expect(await findObstacles(page)).toEqual([]);
});
