import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../test/create-test-database.js';
import { openEventDesk } from '../../../test/open-event-desk.js';
import { openTestDesk } from '../../../test/open-test-desk.js';
import { readEvents } from '../../../test/read-events.js';
import { createApp } from '../../server/create-app.js';

const database = await createTestDatabase();
afterAll(() => database.close());

const open = async () => {
  const test = await openEventDesk(database);
  const app = createApp(test.desk);
  const headers = { origin: 'http://localhost' };
  const post = (path: string) => app.request(path, { method: 'POST', headers });
  const read = async (path: string) => (await app.request(path)).text();
  return { ...test, app, post, read };
};

test('the empty page says how a delivery comes about', async () => {
  const { read } = await open();
  const page = await read('/webhooks');
  expect(page).toContain('Nothing was delivered yet');
  expect(page).toContain('Place a call');
  expect(page).toContain('http://localhost/webhooks/voisnap');
});

test('a test delivery is verified, a forged one is refused, and both show live', async () => {
  const { app, post, read } = await open();
  const events = readEvents(await app.request('/webhooks/live'));
  await events.next();
  expect((await post('/webhooks/test')).status).toBe(303);
  for await (const { data } of events) if (data.includes('Handled')) break;
  expect((await post('/webhooks/forged')).status).toBe(303);
  const refused = await read('/webhooks?outcome=refused');
  expect(refused).toContain('The signature is wrong');
  expect(refused).not.toContain('Handled</span>');
  expect(await read('/webhooks?type=Error')).toContain('No delivery matches');
  expect(await read('/webhooks?page=7')).toContain('This page is empty');
});

test('the page of a delivery shows its body; one that does not exist is not found', async () => {
  const { app, post, read } = await open();
  await post('/webhooks/test');
  const [, path = ''] = /href="(\/webhooks\/deliveries\/\d+)"/.exec(await read('/webhooks')) ?? [];
  expect(await read(path)).toContain('conv_test');
  for (const id of ['999999', '1e99', '-1', 'x', '99999999999999999999']) {
    expect((await app.request(`/webhooks/deliveries/${id}`)).status).toBe(404);
  }
});

test('an event that failed shows its reason, and a button that tries it again', async () => {
  const { post, read, untilEvent } = await open();
  await database.pool.query(
    `insert into webhook_events (account, id, type, event, state, problem)
     values ('test', 'evt_f', 'Error', '{"data":{}}', 'failed', 'no such <table>')`,
  );
  const page = await read('/webhooks');
  expect(page).toContain('no such &lt;table&gt;');
  expect(page).toContain('Try again: event evt_f');
  expect((await post('/webhooks/events/evt_f/retry')).status).toBe(303);
  await untilEvent('evt_f', ({ state }) => state === 'handled');
  expect(await read('/webhooks')).not.toContain('Events that failed');
});

test('without a secret the page says which address to register', async () => {
  const environment = { VOISNAP_API_KEY: 'vsnp_sb_key' };
  const { desk, close } = await openTestDesk({ database, environment });
  Object.assign(desk.voisnap.value, { webhookSecrets: [], account: 'another' });
  const app = createApp(desk);
  const page = await (await app.request('/webhooks')).text();
  expect(page).toContain('VOISNAP_WEBHOOK_SECRET');
  expect(page).not.toContain('Send a test delivery');
  expect((await app.request('/webhooks/voisnap', { method: 'POST', body: '{}' })).status).toBe(503);
  await close();
});
