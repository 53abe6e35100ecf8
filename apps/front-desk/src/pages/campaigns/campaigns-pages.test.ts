import { fault } from '@voisnap/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase } from '../../../test/create-test-database.js';
import { openTestDesk, type TestDesk } from '../../../test/open-test-desk.js';
import { listCampaigns } from '../../campaigns/find-campaigns.js';
import type { Database } from '../../database/database.js';
import { createApp } from '../../server/create-app.js';

let database: Database;
let test: TestDesk;
let app: ReturnType<typeof createApp>;
let agentId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  test = await openTestDesk({ database });
  app = createApp(test.desk);
  agentId = (await test.client.agents.create({ name: 'Anna' })).id;
});
afterEach(async () => {
  await test.close();
  await database.pool.query('truncate campaigns, campaign_rows');
});

const post = (path: string, fields: Record<string, string | File> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return app.request(path, { method: 'POST', body, headers: { origin: 'http://localhost' } });
};
const read = async (path: string) => (await app.request(path)).text();
const people = 'phone,name,city\n+14155550101,Ada,Oslo\n+14155550102,<b>Bob</b>,';
const form = (fields: Record<string, string | File> = {}) =>
  post('/campaigns', { name: 'Spring', agentId, people, ...fields });
const createDraft = async (fields = {}) => (await form(fields)).headers.get('location') ?? '';
const countCampaigns = async () =>
  (await listCampaigns(database, 'test', { limit: 100, offset: 0 })).total;

describe('the list of campaigns', () => {
  it('says what to do when it is empty', async () => {
    expect(await read('/campaigns')).toContain('href="/campaigns/new"');
  });

  it('shows each campaign with its state and its progress', async () => {
    await createDraft({ name: 'Spring <2026>' });
    const page = await read('/campaigns');
    expect(page).toContain('Spring &lt;2026&gt;');
    expect(page).toContain('0 of 2');
  });

  it('shows no campaign of another account', async () => {
    const path = await createDraft();
    await database.pool.query("update campaigns set account = 'another'");
    expect(await read('/campaigns')).toContain('No campaigns yet');
    for (const below of ['', '/result.csv', '/live']) {
      const response = await app.request(`${path}${below}`);
      if (below !== '/live') expect(response.status).toBe(404);
      await response.body?.cancel();
    }
    expect((await post(`${path}/start`)).status).toBe(404);
  });
});

describe('a new campaign', () => {
  it('needs an agent first', async () => {
    await test.client.agents.delete(agentId);
    expect(await read('/campaigns/new')).toContain('href="/agents/new"');
  });

  it('may be pasted with the character U+0000, which Postgres refuses', async () => {
    const place = await createDraft({ name: 'A\0', people: 'phone,name\n+14155550101,B\0' });
    expect(await read(place)).toContain('B\uFFFD');
  });

  it('is filled with an example by one click, and keeps what was typed', async () => {
    const response = await post('/campaigns', { name: 'Mine', fill: 'example', people: '' });
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('+15555550102,Alan');
    expect(page).toContain('value="Mine"');
    expect(await read('/campaigns/example.csv')).toContain('phone,name,plan\n+15555550100');
  });

  it('shows who would be called, and calls nobody before it is started', async () => {
    const path = await createDraft();
    const preview = await read(path);
    expect(preview).toContain('2 people will be called by agent <bdi>Anna</bdi>');
    expect(preview).toContain('&lt;b&gt;Bob&lt;/b&gt;');
    expect((await test.client.outboundCalls.listPage()).total).toBe(0);
    await post(`${path}/start`);
    expect(await read(path)).toContain('People done');
  });

  it('shows when it was created as the API tells the time, as its calls do', async () => {
    const now = new Date(test.mock.clock.now()).toISOString();
    await createDraft();
    expect(await read('/campaigns')).toContain(`datetime="${now}"`);
  });

  it('can be discarded', async () => {
    const path = await createDraft();
    expect((await post(`${path}/discard`)).headers.get('location')).toBe('/campaigns');
    expect((await app.request(path)).status).toBe(404);
  });

  it('may come from a file', async () => {
    const file = new File([`\ufeff${people.replaceAll(',', ';')}`], 'people.csv');
    expect(await read(await createDraft({ people: '', file }))).toContain('2 people');
  });

  it.each([
    ['no name', { name: ' ' }, 'Give the campaign a name.'],
    ['a name that is too long', { name: 'x'.repeat(201) }, 'at most 200'],
    ['no agent', { agentId: '' }, 'Choose the agent'],
    ['an agent that is gone', { agentId: 'agt_gone' }, 'does not exist any more'],
    ['no people', { people: '' }, 'Choose a file, or paste the lines.'],
    ['only the names of the columns', { people: 'phone' }, 'nobody to call'],
    ['wrong lines', { people: 'phone\n12\n+1x' }, 'Line 3: &quot;+1x&quot;: Use digits only'],
    ['a workbook', { file: new File(['PK\x03\x04'], 'a.xlsx') }, 'Save as'],
  ])('with %s says so, and keeps what was typed', async (_name, fields, message) => {
    const response = await form(fields);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain(message);
    if (!('name' in fields)) expect(page).toContain('value="Spring"');
    if (!('people' in fields)) expect(page).toContain('+14155550101,Ada,Oslo');
    expect(await countCampaigns()).toBe(0);
  });

  it('lists 50 wrong lines of many, and shows the lines of a file so that they can be corrected', async () => {
    const file = new File([`phone\n${'x\n'.repeat(70)}`], 'people.csv');
    const page = await (await form({ people: '', file })).text();
    expect(page).toContain('70 things are wrong. Correct the lines below.');
    expect(page).toContain('Line 51:');
    expect(page).not.toContain('Line 52:');
    expect(page).toContain('… and 20 more.');
    expect(page).toContain('\nphone\nx\nx');
  });

  it('posted twice makes one campaign', async () => {
    const submission = 'a-form';
    const paths = await Promise.all([createDraft({ submission }), createDraft({ submission })]);
    expect(new Set(paths).size).toBe(1);
    expect(await countCampaigns()).toBe(1);
  });

  it('keeps what was typed when the API is down', async () => {
    test.mock.faults.always('agents.get', fault.status(503));
    test.mock.faults.always('agents.list', fault.status(503));
    const response = await form();
    const page = await response.text();
    expect(response.status).toBe(502);
    expect(page).toContain('value="Spring"');
    expect(page).toContain('+14155550101,Ada,Oslo');
  });

  it('of more than 20 MB is refused', async () => {
    const file = new File(['x'.repeat(21 * 1024 * 1024)], 'people.csv');
    expect((await form({ file })).status).toBe(413);
  });
});
