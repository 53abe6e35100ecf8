import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CampaignTest, openCampaignTest } from '../../../test/campaigns/open-campaign-test.js';
import { startCampaign } from '../../../test/campaigns/people.js';
import { createTestDatabase } from '../../../test/create-test-database.js';
import type { Database } from '../../database/database.js';
import { changeCampaign } from '../change-campaign.js';
import { releaseAbandonedRows } from './claim-row.js';
import { dialRow } from './dial-row.js';

let database: Database;
let test: CampaignTest;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  test = await openCampaignTest(database);
});
afterEach(async () => {
  await database.pool.query('truncate campaigns, campaign_rows');
  await test[Symbol.asyncDispose]();
});

describe('a row that is dialled', () => {
  it('sends its number, its metadata, and the key by which it can be found', async () => {
    const id = await startCampaign(database, 1);
    await test.dialAll();
    const metadata = { city: 'Oslo', voisnapCampaign: id, voisnapKey: '2' };
    expect(test.server.placed).toMatchObject([
      { agentId: 'agt_1', toNumber: '+14155550001', metadata },
    ]);
    expect(await test.rows(id)).toMatchObject([{ state: 'ended', callId: 'obc_1' }]);
  });

  it('is claimed by one worker only', async () => {
    await startCampaign(database, 3);
    const claimed = await Promise.all([1, 2, 3, 4, 5].map(() => test.claim()));
    const ids = claimed.flatMap((each) => (each === undefined ? [] : [each.row.id]));
    expect(new Set(ids).size).toBe(3);
    expect(ids).toHaveLength(3);
  });

  it('of another account is left alone', async () => {
    await startCampaign(database, 1, 'somebody else');
    expect(await test.claim()).toBeUndefined();
  });

  it('of a worker that died before its request left is given to another; the first may not send any more', async () => {
    const id = await startCampaign(database, 1);
    const first = await test.claim();
    await releaseAbandonedRows(database, 60_000);
    expect(await test.claim()).toBeUndefined();
    await releaseAbandonedRows(database, 0);
    await test.dialAll();
    if (first !== undefined) await dialRow(first, test.parts);
    expect(test.server.placed).toHaveLength(1);
    expect(await test.states(id)).toEqual(['ended']);
  });

  it.each(['pause', 'cancel'] as const)('after a %s is not sent, and goes back', async (action) => {
    const id = await startCampaign(database, 2);
    const claimed = await test.claim();
    await changeCampaign(database, { id, account: 'calls' }, action);
    if (claimed !== undefined) await dialRow(claimed, test.parts);
    await test.dialAll();
    expect(test.server.arrivals).toEqual([]);
    expect(await test.states(id)).toEqual(['pending', 'pending']);
  });
});

describe('a request that fails', () => {
  it.each([429, 503])('with %d lets its row, and all workers, wait', async (status) => {
    const id = await startCampaign(database, 2);
    test.server.fate = () => status;
    const claimed = await test.claim();
    if (claimed !== undefined) await dialRow(claimed, test.parts);
    expect(await test.states(id)).toEqual(['pending', 'pending']);
    expect(test.blocks).toEqual([2_000 / test.parts.voisnap.speed]);
  });

  it('with 503, for one person alone, lets the others be called first', async () => {
    const id = await startCampaign(database, 3);
    test.server.fate = ({ toNumber }) => (toNumber === '+14155550001' ? 503 : 'fine');
    await test.dialAll();
    expect(await test.rows(id)).toMatchObject([
      { state: 'pending', reason: expect.stringContaining('Refused with 503') },
      { state: 'ended' },
      { state: 'ended' },
    ]);
  });

  it('because nobody listens lets its row, and all workers, wait longer each time', async () => {
    const id = await startCampaign(database, 1);
    await test.server.down();
    for (let times = 0; times < 8; times += 1) {
      const claimed = await test.claim();
      if (claimed !== undefined) await dialRow(claimed, test.parts);
    }
    expect(await test.states(id)).toEqual(['pending']);
    expect(test.blocks).toEqual([200, 200, 200, 200, 320, 600, 600, 600]);
    await test.server.up();
    await test.dialAll();
    expect(await test.states(id)).toEqual(['ended']);
  });

  it.each([400, 404, 409, 422])('with %d is final, and says why', async (status) => {
    const id = await startCampaign(database, 2);
    test.server.fate = ({ number }) => (number === 1 ? status : 'fine');
    await test.dialAll();
    const [first, second] = await test.rows(id);
    expect(first).toMatchObject({ state: 'rejected' });
    expect(first?.reason).toContain(`Refused with ${status}`);
    expect(second).toMatchObject({ state: 'ended' });
  });

  it.each([401, 402, 403])('with %d pauses the campaign, and loses no row', async (status) => {
    const id = await startCampaign(database, 2);
    test.server.fate = () => status;
    await test.dialAll();
    expect(await test.campaignState(id)).toMatch(/^paused: /);
    expect(await test.campaignState(id)).toContain(`Refused with ${status}`);
    expect(await test.states(id)).toEqual(['pending', 'pending']);
    expect(test.server.arrivals).toHaveLength(1);
  });

  it('with 403 concerns its row alone when others were called', async () => {
    const id = await startCampaign(database, 3);
    test.server.fate = ({ number }) => (number === 2 ? 403 : 'fine');
    await test.dialAll();
    expect(await test.states(id)).toEqual(['ended', 'rejected', 'ended']);
  });

  it.each(['lostBefore', 'lostAfter', 500, 502] as const)(
    'with %s is not repeated: somebody may have been called',
    async (fate) => {
      const id = await startCampaign(database, 1);
      test.server.fate = () => fate;
      await test.dialAll();
      expect(await test.states(id)).toEqual(['dialing']);
      expect(test.server.arrivals).toHaveLength(1);
    },
  );
});
