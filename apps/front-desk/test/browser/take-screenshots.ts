// Takes the pictures of the docs: `npm run screenshots`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.js';
import { startDatabase } from '../../src/database/start-database.js';
import { makeDataFolder } from '../make-data-folder.js';
import { fillHarbourDental } from './fill-harbour-dental.js';
import { listPages } from './list-pages.js';
import { openBrowser } from './open-browser.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';
import { planCampaign } from './plan-campaign.js';

const goal = fileURLToPath(new URL('../../docs', import.meta.url));

/** The pages of the docs; each is small, and looks the same in every run. */
const pictured = [
  'home',
  'agents',
  'agent',
  'numbers',
  'search',
  'calls',
  'call',
  'campaign',
  'conversation',
];

/** The whole list in light and dark, and two pages as a telephone shows them. */
const views = [
  { suffix: 'light', width: 1280, colorScheme: 'light', names: pictured },
  { suffix: 'dark', width: 1280, colorScheme: 'dark', names: pictured },
  { suffix: 'narrow', width: 390, colorScheme: 'light', names: ['call', 'conversation'] },
] as const;

const takeAll = async (frontDesk: OpenFrontDesk): Promise<void> => {
  const pages: Record<string, string> = {
    ...listPages(frontDesk.mock),
    campaign: await planCampaign(frontDesk),
  };
  const browser = await openBrowser();
  for (const { suffix, width, colorScheme, names } of views) {
    const viewport = { width, height: 800 };
    const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
    for (const name of names) {
      await page.goto(`${frontDesk.url}${pages[name]}`);
      await page.screenshot({ path: `${goal}/${name}-${suffix}.png`, animations: 'disabled' });
    }
    await page.close();
  }
  await browser.close();
};

const folder = await makeDataFolder();
const database = await startDatabase(readConfig({ DATA_FOLDER: folder.path }, []), () => undefined);
const frontDesk = await openFrontDesk({ database, mock: { seed: 7, clock: 'manual' } });
await fillHarbourDental(frontDesk);
await mkdir(goal, { recursive: true });
await takeAll(frontDesk);
await frontDesk.close();
await database.close();
await folder[Symbol.asyncDispose]();
