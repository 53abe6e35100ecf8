import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { openEventDesk } from '../../test/open-event-desk.js';
import { createApp } from '../server/create-app.js';
import type { HandleEvent } from './event-handlers.js';

const database = await createTestDatabase();
afterAll(() => database.close());

const url = 'http://localhost/webhooks/voisnap';

test('of 1 000 events in a burst, none is lost, and each is handled once', async () => {
  const handled: string[] = [];
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const count: HandleEvent = async ({ id }) => {
    if (handled.push(id) === 1_000) finish();
  };
  const { desk, mock, untilEvent } = await openEventDesk(database, { handlers: [count] });
  const app = createApp(desk);
  const sign = (number: number) =>
    mock.webhooks.sign('SessionEnded', {}, { envelope: { id: `evt_burst_${number}` } });
  const waiting = await Promise.all(Array.from({ length: 1_000 }, (_, number) => sign(number)));
  // All at once; then Voisnap delivers again, bit by bit, what was not answered with a 2xx.
  for (let size = 1_000; waiting.length > 0; size = 50) {
    const sent = waiting.splice(0, size);
    const responses = await Promise.all(sent.map((each) => app.request(each.toRequest(url))));
    waiting.push(...sent.filter((_, index) => responses[index]?.status === 503));
    expect(responses.every(({ ok, status }) => ok || status === 503)).toBe(true);
  }
  await finished;
  await untilEvent(handled.at(-1) ?? '', ({ state }) => state === 'handled');
  expect(new Set(handled).size).toBe(1_000);
  expect(handled).toHaveLength(1_000);
});

/** Closes the database for everybody, until the returned function is called. */
const takeDown = async (): Promise<() => Promise<void>> => {
  const [, name = ''] = /\/(test_\w+)/.exec(database.url) ?? [];
  const admin = new Client(database.url.replace(`/${name}`, '/postgres'));
  await admin.connect();
  await admin.query(`alter database ${name} with allow_connections false`);
  const end = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
  await admin.query(end, [name]);
  return async () => {
    await admin.query(`alter database ${name} with allow_connections true`);
    await admin.end();
  };
};

test('what comes while the database is down is answered with 503, and handled when it comes again', async () => {
  const { desk, mock, untilEvent } = await openEventDesk(database, { mock: { clock: 'manual' } });
  const app = createApp(desk);
  const statuses: number[] = [];
  mock.webhooks.deliverTo(async (request) => {
    const response = await app.request(request);
    statuses.push(response.status);
    return response;
  });
  const bringBack = await takeDown();
  const { id } = await mock.webhooks.emit('SessionEnded');
  expect(statuses).toEqual([503]);
  await bringBack();
  await mock.clock.advance('1m');
  expect(statuses).toEqual([503, 204]);
  await untilEvent(id, ({ state }) => state === 'handled');
});
