import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { openTestDesk } from '../../test/open-test-desk.js';
import { startJobs } from '../jobs/start-jobs.js';
import { LocalUpdates } from '../live/live-updates.js';
import { createApp } from '../server/create-app.js';
import { findDeliveries, findDelivery } from './find-deliveries.js';

const database = await createTestDatabase();
const jobs = await startJobs(database.url, new LocalUpdates());
const { desk, mock, close } = await openTestDesk({ database, jobs });
const app = createApp(desk);
const { sign } = mock.webhooks;
const url = 'http://localhost/webhooks/voisnap';

afterAll(async () => {
  await jobs.close();
  await close();
  await database.close();
});

const latest = async () => {
  const { deliveries } = await findDeliveries(database, { account: 'test', limit: 1, offset: 0 });
  return findDelivery(database, 'test', deliveries[0]?.id ?? 0);
};

const countJobs = async (eventId: string): Promise<number> => {
  const count = 'select count(*)::int from pgboss.job where singleton_key = $1';
  return (await database.pool.query<{ count: number }>(count, [eventId])).rows[0]?.count ?? 0;
};

test('a verified event is put into the queue, and its delivery is recorded', async () => {
  const { event, toRequest, headers } = await sign('SessionEnded');
  expect((await app.request(toRequest(url))).status).toBe(204);
  expect(await countJobs(event.id)).toBe(1);
  expect(await latest()).toMatchObject({
    deliveryId: headers['X-Webhook-Delivery-Id'],
    eventId: event.id,
    type: 'SessionEnded',
    outcome: 'verified',
    reason: null,
  });
});

test('an event that comes again is queued once, also under another delivery id', async () => {
  const first = await sign('SessionEnded');
  const again = await sign('SessionEnded', {}, { envelope: { id: first.event.id } });
  await app.request(first.toRequest(url));
  expect((await app.request(again.toRequest(url))).status).toBe(200);
  expect(await countJobs(first.event.id)).toBe(1);
  expect(await latest()).toMatchObject({ outcome: 'duplicate', reason: 'Its event came before.' });
});

test('of 20 deliveries of an event at once, one is queued', async () => {
  const { event, toRequest } = await sign('SessionEnded');
  const responses = await Promise.all(
    Array.from({ length: 20 }, () => app.request(toRequest(url))),
  );
  expect(responses.every(({ ok }) => ok)).toBe(true);
  expect(await countJobs(event.id)).toBe(1);
  const page = { account: 'test', limit: 1, offset: 0 };
  const { total } = await findDeliveries(database, { ...page, outcome: 'duplicate' });
  expect(total).toBeGreaterThanOrEqual(19);
});

test.each([
  ['signature', 400, 'The signature is wrong'],
  ['body', 400, 'The signature is wrong'],
  ['missing-signature', 400, 'It is not signed.'],
  ['malformed-signature', 400, 'Its signature or its time cannot be read.'],
  ['malformed-body', 400, 'the body is not JSON'],
] as const)(
  'a delivery with a wrong %s is refused, and recorded with the reason',
  async (tamper, status, reason) => {
    const { event, toRequest } = await sign('SessionEnded', {}, { tamper });
    expect((await app.request(toRequest(url))).status).toBe(status);
    const { outcome, reason: recorded } = (await latest()) ?? {};
    expect([outcome, recorded]).toEqual(['refused', expect.stringContaining(reason)]);
    expect(await countJobs(event.id)).toBe(0);
  },
);

test.each([-301, 301])('a delivery whose time is %i seconds off is refused', async (seconds) => {
  const signed = await sign('SessionEnded', {}, { at: new Date(Date.now() + seconds * 1_000) });
  expect((await app.request(signed.toRequest(url))).status).toBe(400);
  expect((await latest())?.reason).toContain('more than five minutes off');
});

test('a body that is too large is refused, and not read', async () => {
  const signed = await sign('SessionEnded');
  const body = 'x'.repeat(1_048_577);
  const response = await app.request(url, { method: 'POST', headers: signed.headers, body });
  expect(response.status).toBe(413);
  expect(await latest()).toMatchObject({ outcome: 'refused', body: null });
  expect((await latest())?.reason).toContain('larger than 1048576 bytes');
});

test('secrets and phone numbers are not kept, and nothing that Postgres refuses', async () => {
  const body = JSON.stringify({
    id: 'evt_\u0000',
    type: 'x'.repeat(300),
    key: 'whsec_abc',
    number: '+14155550123',
  });
  await app.request(url, { method: 'POST', body: `${body}\0` });
  const kept = await latest();
  expect(kept?.body).not.toContain('whsec_abc');
  expect(kept?.body).toContain('+14…23');
  expect(kept?.body).toContain('\uFFFD');
});

test('an event whose texts Postgres refuses is queued all the same', async () => {
  const signed = await sign('SessionEnded', { endReason: 'a\u0000b\uD800' });
  expect((await app.request(signed.toRequest(url))).status).toBe(204);
  expect(await countJobs(signed.event.id)).toBe(1);
});

test('a browser that comes by is told what the address is for', async () => {
  const response = await app.request('/webhooks/voisnap');
  expect([response.status, await response.text()]).toEqual([
    405,
    expect.stringContaining('delivers webhooks'),
  ]);
});

test('forms of other sites cannot be mistaken for deliveries, and deliveries need no form token', async () => {
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'text/plain' };
  expect((await app.request(url, { method: 'POST', headers, body: '{}' })).status).toBe(400);
});
