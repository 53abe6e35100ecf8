import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type FrontDesk, startFrontDesk } from '../start-front-desk.js';
import { browserTest } from './browser-test.js';
import { createAgent, getNumber, uploadDocument } from './story-steps.js';

describe.each([
  { scripts: 'with scripts', javaScriptEnabled: true },
  { scripts: 'without scripts', javaScriptEnabled: false },
])('a newcomer, $scripts', ({ javaScriptEnabled }) => {
  let frontDesk: FrontDesk;
  beforeAll(async () => {
    frontDesk = await startFrontDesk();
  });
  afterAll(async () => {
    expect(await frontDesk.stop()).toBe(0);
  });

  browserTest('has a working front desk within minutes', async ({ openPage }) => {
    const page = await openPage({ baseURL: frontDesk.url, javaScriptEnabled });
    await createAgent(page, 'Mia');
    await uploadDocument(page);
    await getNumber(page, 'Mia');
  });
});
