import { expect } from 'vitest';
import { startFrontDesk } from '../start-front-desk.js';
import { browserTest } from './browser-test.js';

browserTest(
  'without a database, pages that need it say what to do, and the others work',
  async ({ openPage, onTestFinished }) => {
    const environment = { DATABASE_URL: 'postgres://127.0.0.1:1/front_desk' };
    const frontDesk = await startFrontDesk({ environment, untilHealthy: false });
    onTestFinished(async () => {
      expect(await frontDesk.stop()).toBe(0);
    });
    const page = await openPage({ baseURL: frontDesk.url, expectedStatuses: [503] });
    await page.goto('/campaigns');
    await page.getByText('No Postgres listens at 127.0.0.1:1/front_desk. Start it').waitFor();
    await page.goto('/agents/new');
    await page.getByLabel('Name').fill('Mia');
    await page.getByRole('button', { name: 'Create the agent' }).click();
    await page.getByText('The agent Mia was created.').waitFor();
  },
);
