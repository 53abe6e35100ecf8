import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCampaign } from '../../../test/campaigns/people.js';
import { createTestDatabase } from '../../../test/create-test-database.js';
import type { Database } from '../../database/database.js';
import { findCampaign } from '../find-campaigns.js';
import { finishCampaigns } from './finish-campaigns.js';

let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('a campaign that ended in the moment in which a person decided to call again goes on', async () => {
  const id = await startCampaign(database, 1);
  await database.pool.query(`update campaigns set state = 'done'`);
  expect(await finishCampaigns(database, 'calls')).toEqual([id]);
  expect((await findCampaign(database, { id, account: 'calls' }))?.state).toBe('running');
});
