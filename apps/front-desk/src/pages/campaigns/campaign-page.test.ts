import { parse } from 'csv-parse/sync';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCampaign } from '../../../test/campaigns/people.js';
import { createTestDatabase } from '../../../test/create-test-database.js';
import { openTestDesk, type TestDesk } from '../../../test/open-test-desk.js';
import { type PageRequests, requestPages } from '../../../test/request-page.js';
import { finishCampaigns } from '../../campaigns/check/finish-campaigns.js';
import { workTopic } from '../../campaigns/topics.js';
import type { Database } from '../../database/database.js';

let database: Database;
let test: TestDesk;
let pages: PageRequests;
let path: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  test = await openTestDesk({ database });
  pages = requestPages(test.desk);
  path = `/campaigns/${await startCampaign(database, 30, 'test')}`;
});
afterEach(async () => {
  await test.close();
  await database.pool.query('truncate campaigns, campaign_rows');
});

/** Changes the row of a line. */
const set = (line: number, assignments: string) =>
  database.pool.query(`update campaign_rows set ${assignments} where line = ${line}`);
const stateOf = async (line: number) =>
  (await database.pool.query(`select state from campaign_rows where line = ${line}`)).rows[0].state;

describe('the page of a campaign', () => {
  it('shows how far it has come, with a link to each call and conversation', async () => {
    await set(
      2,
      "state = 'ended', call_id = 'obc_1', call_status = 'completed', conversation_id = 'conv_1'",
    );
    await set(
      3,
      "state = 'ended', call_id = 'obc_2', call_status = 'failed', reason = 'carrier_error'",
    );
    await set(4, "state = 'rejected', reason = 'The number <b>is blocked</b>.'");
    const page = await pages.get(path);
    expect(page.text).toContain('People done: 3 of 30 (10 %)');
    expect(page.text).toContain('Called: 2');
    expect(page.find('a[href="/calls/obc_1"]')).not.toBeNull();
    expect(page.find('a[href="/conversations/conv_1"]')).not.toBeNull();
    expect(page.text).toContain('The phone network could not place the call.');
    expect(page.text).toContain('The number <b>is blocked</b>.');
  });

  it('shows 20 people, and the others on the next pages', async () => {
    expect((await pages.get(path)).findAll('tr[id^="row-"]')).toHaveLength(20);
    expect((await pages.get(`${path}?page=2`)).findAll('tr[id^="row-"]')).toHaveLength(10);
  });

  it.each([
    ['?state=rejected', 1],
    ['?search=person%203', 2],
    ['?search=%2B14155550003', 1],
    ['?search=%25', 0],
    ['?state=nonsense&page=x', 20],
    ['?page=99', 0],
  ])('filters by %s', async (query, count) => {
    await set(4, "state = 'rejected'");
    const page = await pages.get(`${path}${query}`);
    expect(page.status).toBe(200);
    expect(page.findAll('tr[id^="row-"]')).toHaveLength(count);
  });

  it('says why Voisnap refused to call', async () => {
    await database.pool.query("update campaigns set state = 'paused', problem = 'No money left.'");
    expect((await pages.get(path)).find('[role=alert]')?.textContent).toContain('No money left.');
  });

  it.each(['nonsense', '00000000-0000-0000-0000-000000000000', "' or 1=1 --"])(
    'that does not exist, %j, is not found',
    async (id) => {
      expect((await pages.get(`/campaigns/${encodeURIComponent(id)}`)).status).toBe(404);
    },
  );
});

describe('the buttons of a campaign', () => {
  it('pause it, continue it, and wake the workers', async () => {
    let woken = 0;
    test.desk.live.subscribe([workTopic], () => {
      woken += 1;
    });
    await pages.post(`${path}/pause`, {});
    expect((await pages.get(path)).text).toContain('Paused');
    await pages.post(`${path}/resume`, {});
    expect((await pages.get(path)).text).toContain('Running');
    expect(woken).toBe(2);
  });

  it('cancel it after a question: nobody else is called', async () => {
    expect((await pages.get(`${path}/cancel`)).text).toContain('30 people wait to be called');
    await pages.post(`${path}/cancel`, {});
    await finishCampaigns(database, 'test');
    expect(await stateOf(2)).toBe('cancelled');
    // A second click, and a button of an old page, change nothing.
    for (const action of ['cancel', 'resume', 'start', 'pause']) {
      expect((await pages.post(`${path}/${action}`, {})).location).toBe(path);
    }
    expect((await pages.get(path)).text).toContain('Cancelled: 30');
  });

  it('do not discard a campaign that has started', async () => {
    await pages.post(`${path}/discard`, {});
    expect((await pages.get(path)).status).toBe(200);
  });
});

describe('people who may have been called', () => {
  const row = async () => {
    await set(
      2,
      "state = 'uncertain', reason = 'The list lags behind.', fence = gen_random_uuid()",
    );
    const { rows } = await database.pool.query('select id, key from campaign_rows where line = 2');
    return `${path}/rows/${rows[0].id}`;
  };

  it('are listed with the reason, and what a person can do', async () => {
    const place = await row();
    const page = await pages.get(path);
    expect(page.text).toContain('Uncertain: 1');
    expect(page.text).toContain('The list lags behind.');
    expect(page.find(`form[action="${place}/called"]`)).not.toBeNull();
    expect((await pages.get(`${place}/again`)).text).toContain('may be called a second time');
    expect(await stateOf(2)).toBe('uncertain');
  });

  it('count as called when a person says so', async () => {
    await pages.post(`${await row()}/called`, {});
    expect(await stateOf(2)).toBe('ended');
  });

  it('are called again when a person says so, under another key; a campaign that was done goes on', async () => {
    const place = await row();
    await database.pool.query("update campaigns set state = 'done'");
    await pages.post(`${place}/again`, {});
    const { rows } = await database.pool.query(
      'select state, key from campaign_rows where line = 2',
    );
    expect(rows).toEqual([{ state: 'pending', key: '2-again' }]);
    expect((await pages.get(path)).text).toContain('Running');
  });

  it('are called again once when two people say so, also when they are uncertain once more by then', async () => {
    const place = await row();
    const asked = (await pages.get(`${place}/again`)).find('form[action*="/again"]');
    const action = asked?.getAttribute('action') ?? expect.fail('There is no button.');
    await pages.post(action, {});
    await set(2, "state = 'uncertain'");
    await pages.post(action, {});
    expect(await stateOf(2)).toBe('uncertain');
  });

  it('are not called again in a campaign that was cancelled, nor when they are not uncertain', async () => {
    const place = await row();
    await database.pool.query("update campaigns set state = 'cancelled'");
    await pages.post(`${place}/again`, {});
    expect(await stateOf(2)).toBe('uncertain');
    await set(2, "state = 'ended'");
    await pages.post(`${place}/again`, {});
    expect(await stateOf(2)).toBe('ended');
    expect((await pages.post(`${path}/rows/0/again`, {})).status).toBe(404);
  });
});

describe('the result of a campaign', () => {
  it('is a CSV file with all people and all columns, in which nothing is a formula', async () => {
    await set(
      2,
      `state = 'rejected', reason = '=1+1', metadata = '{"name": "@sum", "city": "Oslo"}'`,
    );
    const { html } = await pages.get(`${path}/result.csv`);
    const rows = parse(html, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toHaveLength(30);
    expect(rows[0]).toMatchObject({
      line: '2',
      phone: '+14155550001',
      state: 'rejected',
      why: "'=1+1",
      name: "'@sum",
      city: 'Oslo',
    });
  });

  it('leaves empty what a person lacks, also in a column with the name of a thing of the language', async () => {
    await set(2, `metadata = '{"constructor": "Ada"}'`);
    const { html } = await pages.get(`${path}/result.csv`);
    const rows = parse(html, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row.constructor).slice(0, 2)).toEqual(['Ada', '']);
  });
});
