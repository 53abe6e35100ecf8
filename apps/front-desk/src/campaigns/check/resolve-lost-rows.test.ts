import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type CampaignTest, openCampaignTest } from '../../../test/campaigns/open-campaign-test.js';
import { startCampaign } from '../../../test/campaigns/people.js';
import { createTestDatabase } from '../../../test/create-test-database.js';
import type { Database } from '../../database/database.js';
import { dialRow } from '../dial/dial-row.js';

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

/** Starts a campaign whose first requests meet these fates. */
const lose = async (count: number, ...fates: ('lostBefore' | 'lostAfter' | 'fine')[]) => {
  const id = await startCampaign(database, count);
  test.server.fate = ({ number }) => fates[number - 1] ?? 'fine';
  await test.dialAll();
  return id;
};
/** Looks as often as the list may be read before a row is uncertain. */
const lookToTheEnd = async (id: string) => {
  for (let looks = 0; looks < 4; looks += 1) await test.look(id);
};
const strip = { metadata: {} };

describe('a row whose request was lost', () => {
  it('waits until the request can no longer be under way', async () => {
    const id = await lose(1, 'lostAfter');
    const { rows } = await database.pool.query<{ wait: number }>(
      'select extract(epoch from due_at - sent_at)::float * 1000 as wait from campaign_rows',
    );
    expect(rows[0]?.wait).toBeGreaterThan(test.parts.timing.requestTimeout);
    expect(await test.states(id)).toEqual(['dialing']);
  });

  it('is placed when the list shows its call', async () => {
    const id = await lose(1, 'lostAfter');
    await test.look(id);
    expect(await test.rows(id)).toMatchObject([{ state: 'ended', callId: 'obc_1', reason: null }]);
  });

  it('is dialled again when there is surely no call', async () => {
    const id = await lose(1, 'lostBefore');
    await test.look(id);
    expect(await test.states(id)).toEqual(['pending']);
    await test.dialAll();
    expect(await test.states(id)).toEqual(['ended']);
    expect(test.server.placed).toHaveLength(1);
  });

  it('is found also when the clock of the worker that called was fast', async () => {
    const { voisnap } = test.parts;
    const fast = { ...test.parts, voisnap: { ...voisnap, now: () => Date.now() + 3_600_000 } };
    const id = await startCampaign(database, 1);
    test.server.fate = () => 'lostAfter';
    const claimed = await test.claim();
    if (claimed !== undefined) await dialRow(claimed, fast);
    const [lost = expect.fail('There is no call.')] = test.server.placed;
    const place = (_: unknown, index: number) => ({
      ...lost,
      ...strip,
      id: `obc_later_${index}`,
      toNumber: '+14155559999',
      createdAt: new Date(Date.parse(lost.createdAt) + index).toISOString(),
    });
    test.server.placed.push(...Array.from({ length: 150 }, place));
    await test.look(id);
    expect(await test.rows(id)).toMatchObject([{ state: 'ended', callId: 'obc_1' }]);
  });

  it('is placed also when nobody can read when its call was created', async () => {
    const id = await lose(1, 'lostAfter');
    test.server.show = (placed) => placed.map((call) => ({ ...call, createdAt: 'yesterday' }));
    await test.look(id);
    expect(await test.rows(id)).toMatchObject([{ state: 'ended', callId: 'obc_1' }]);
  });

  it('shares one reading of the list with all others', async () => {
    const fates = Array.from({ length: 20 }, (_, index) =>
      index % 2 ? 'lostAfter' : 'lostBefore',
    );
    const id = await lose(20, ...(fates as 'lostAfter'[]));
    await test.look(id);
    expect(test.server.lists).toBe(1);
    await test.dialAll();
    expect(await test.states(id)).toEqual(Array(20).fill('ended'));
    expect(new Set(test.server.placed.map(({ toNumber }) => toNumber)).size).toBe(20);
    expect(test.server.placed).toHaveLength(20);
  });

  it('15 times, without a call, is given up', async () => {
    const id = await lose(1, ...Array(20).fill('lostBefore'));
    for (let round = 0; round < 15; round += 1) {
      await test.look(id);
      await test.dialAll();
    }
    expect(await test.states(id)).toEqual(['rejected']);
    expect(test.server.arrivals).toHaveLength(15);
  });
});

describe('a list that proves nothing', () => {
  const uncertain = async (id: string, row = 0) => {
    await lookToTheEnd(id);
    await test.dialAll();
    const found = (await test.rows(id))[row];
    expect(found).toMatchObject({ state: 'uncertain' });
    expect(test.server.arrivals).toHaveLength(row + 1);
    return found?.reason;
  };

  it('because it lags behind is read again', async () => {
    const id = await lose(2, 'fine', 'lostAfter');
    test.server.show = () => [];
    await test.look(id);
    expect((await test.states(id))[1]).toBe('dialing');
    test.server.show = (placed) => [...placed];
    await test.look(id);
    expect((await test.states(id))[1]).toBe('ended');
  });

  it('because it does not show a call that is known makes the row uncertain', async () => {
    const id = await lose(2, 'fine', 'lostBefore');
    test.server.show = () => [];
    expect(await uncertain(id, 1)).toContain('it does not show call obc_1');
  });

  it('because it does not show the metadata of a call that is known makes the row uncertain', async () => {
    const id = await lose(2, 'fine', 'lostBefore');
    test.server.show = (placed) => placed.map((call) => ({ ...call, ...strip }));
    expect(await uncertain(id, 1)).toContain('it does not show the metadata of call obc_1');
  });

  it('because it shows a call to the number without its campaign makes the row uncertain', async () => {
    const id = await lose(1, 'lostAfter');
    test.server.show = (placed) => placed.map((call) => ({ ...call, ...strip }));
    expect(await uncertain(id)).toContain('it shows call obc_1 to the same number');
  });

  it('because it shows masked numbers makes the row uncertain', async () => {
    const id = await lose(1, 'lostAfter');
    test.server.show = (placed) =>
      placed.map((call) => ({ ...call, ...strip, toNumber: '+1415***0001' }));
    expect(await uncertain(id)).toContain('it shows call obc_1');
  });

  it('because it may not be read makes the row uncertain', async () => {
    const id = await lose(1, 'lostAfter');
    test.server.show = () => 403;
    expect(await uncertain(id)).toContain('The list of calls could not be read');
  });

  it.each([500, 503, 429, 401])('because of a %d is read again, without an end', async (status) => {
    const id = await lose(1, 'lostAfter');
    test.server.show = () => status;
    for (let looks = 0; looks < 6; looks += 1) await test.look(id);
    expect(await test.states(id)).toEqual(['dialing']);
    test.server.show = (placed) => [...placed];
    await test.look(id);
    expect(await test.states(id)).toEqual(['ended']);
  });
});
