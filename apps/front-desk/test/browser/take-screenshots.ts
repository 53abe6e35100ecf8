// Takes the pictures of the docs: `npm run screenshots -w apps/front-desk`.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.js';
import { startDatabase } from '../../src/database/start-database.js';
import { makeDataFolder } from '../make-data-folder.js';
import { fillHarbourDental } from './fill-harbour-dental.js';
import { listPages } from './list-pages.js';
import { openBrowser } from './open-browser.js';
import { type OpenFrontDesk, openFrontDesk } from './open-front-desk.js';

const goal = fileURLToPath(new URL('../../docs', import.meta.url));

const schemes = ['light', 'dark'] as const;

/** Of the first two, as a telephone shows them. */
const narrow = ['call', 'conversation'];

const takeAll = async (frontDesk: OpenFrontDesk): Promise<void> => {
  const browser = await openBrowser();
  for (const colorScheme of schemes) {
    for (const width of [1280, 390]) {
      const viewport = { width, height: 800 };
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(listPages(frontDesk.mock))) {
        if (width === 390 && !(colorScheme === 'light' && narrow.includes(name))) continue;
        await page.goto(frontDesk.url + path);
        const file = `${name}-${width === 390 ? 'narrow' : colorScheme}.png`;
        await page.screenshot({ path: `${goal}/${file}`, animations: 'disabled', caret: 'hide' });
      }
      await context.close();
    }
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
