import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/create-test-database.js';
import { openTestDesk, type TestDesk } from '../../../test/open-test-desk.js';
import { readEvents } from '../../../test/read-events.js';
import type { Database } from '../../database/database.js';
import { createApp } from '../../server/create-app.js';

let database: Database;
let opened: TestDesk;
beforeEach(async () => {
  database = await createTestDatabase();
  opened = await openTestDesk({ database });
});
afterEach(async () => {
  await opened.close();
  await database.close();
});

const showHome = async (cookie = '') => {
  const response = await createApp(opened.desk).request('/', { headers: { cookie } });
  expect(response.status).toBe(200);
  const { document } = parseHTML(await response.text());
  const steps = [...document.querySelectorAll('.steps li')].map((step) => ({
    title: step.querySelector('h2')?.textContent,
    done: step.querySelector('.number')?.getAttribute('aria-label') === 'Done',
    href: step.querySelector('a')?.getAttribute('href'),
    next: step.querySelector('a')?.classList.contains('secondary') === false,
  }));
  return { steps, text: document.querySelector('main')?.textContent ?? '' };
};

const hours = { data: new Blob(['Open from 8 to 18.']), filename: 'hours.txt' };

const runCampaign = () =>
  database.pool.query(
    `insert into campaigns (id, account, name, agent_id, agent_name, state)
     values ('6f1f7c4e-0f3a-4a3b-9f5e-0d6f3c1b2a99', 'test', 'Recall', 'agt_1', 'Aria', 'running')`,
  );

test('A newcomer sees the first steps, and the first of them in front', async () => {
  const { steps, text } = await showHome();
  expect(steps).toHaveLength(5);
  expect(steps.every(({ done }) => !done)).toBe(true);
  expect(steps.filter(({ next }) => next)).toMatchObject([{ href: '/agents/new' }]);
  expect(text).not.toContain('Latest calls');
});

test('Each step is done once its thing exists, and the next one comes in front', async () => {
  const { client } = opened;
  await client.agents.create({ name: 'Aria' });
  await client.knowledgeBase.uploadDocument({ file: hours });
  const { steps } = await showHome();
  expect(steps.map(({ done }) => done)).toEqual([true, true, false, false, false]);
  expect(steps.filter(({ next }) => next)).toMatchObject([{ href: '/calls/new' }]);
});

test('When all steps are done they make room for the overview', async () => {
  const { client } = opened;
  const { id: agentId } = await client.agents.create({ name: 'Aria' });
  await client.knowledgeBase.uploadDocument({ file: hours });
  await client.outboundCalls.create({ agentId, toNumber: '+493012345678' });
  await runCampaign();
  const { steps, text } = await showHome('transcript-read=yes');
  expect(steps).toEqual([]);
  expect(text).toContain('+493012345678');
  expect(text).toContain('Recall');
});

test('Without the database the home page shows everything else', async () => {
  await opened.close();
  opened = await openTestDesk();
  await opened.client.agents.create({ name: 'Aria' });
  const { steps } = await showHome();
  expect(steps[0]).toMatchObject({ done: true });
});

test('An open home page learns of a call', async () => {
  const { client, desk } = opened;
  const response = await createApp(desk).request('/live');
  const events = readEvents(response);
  expect((await events.next()).value?.data).not.toContain('+493012345678');
  const { id: agentId } = await client.agents.create({ name: 'Aria' });
  await client.outboundCalls.create({ agentId, toNumber: '+493012345678' });
  await desk.live.publish('calls');
  expect((await events.next()).value?.data).toContain('+493012345678');
  await events.return();
});
