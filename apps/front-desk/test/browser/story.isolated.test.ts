import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type FrontDesk, startFrontDesk } from '../start-front-desk.js';
import { browserTest } from './browser-test.js';
import {
  createAgent,
  getNumber,
  placeCall,
  readTranscript,
  startCampaign,
  uploadDocument,
  watchCall,
  watchCampaign,
} from './story-steps.js';

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
    let loads = 0;
    page.on('domcontentloaded', () => {
      loads += 1;
    });
    /** With scripts, what moves on a page moves without loading it again. */
    const watch = async (look: () => Promise<void>) => {
      await page.waitForLoadState();
      const before = loads;
      await look();
      if (javaScriptEnabled) expect(loads).toBe(before);
    };
    await createAgent(page, 'Mia');
    await uploadDocument(page);
    await getNumber(page, 'Mia');
    await placeCall(page);
    await watch(() => watchCall(page));
    await readTranscript(page, 'Mia');
    await startCampaign(page, 12);
    await watch(() => watchCampaign(page, 12));
  });
});
