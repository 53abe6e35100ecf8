import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { openEventDesk } from '../../test/open-event-desk.js';
import { jobsTopic } from '../jobs/jobs.js';
import { queues } from '../jobs/queues.js';
import { createApp } from '../server/create-app.js';
import type { HandleEvent } from './event-handlers.js';
import { retryEvent } from './retry-event.js';

const database = await createTestDatabase();
afterAll(() => database.close());

const open = async (handlers?: readonly HandleEvent[]) => {
  const test = await openEventDesk(database, handlers && { handlers });
  const app = createApp(test.desk);
  const deliver = async (data = {}): Promise<string> => {
    const { event, toRequest } = await test.mock.webhooks.sign('SessionEnded', data, {
      envelope: { id: `evt_${crypto.randomUUID()}` },
    });
    const request = toRequest('http://localhost/webhooks/voisnap');
    expect((await app.request(request)).status).toBe(204);
    return event.id;
  };
  return { ...test, deliver };
};

/** No attempt follows the one under way. */
const giveUp = () => database.pool.query('update pgboss.job set retry_limit = retry_count');

test('the pages that show the conversation of an event hear of it', async () => {
  const { desk, deliver, untilEvent } = await open();
  const topics = ['conversation:conv_7', 'conversations', 'calls'];
  const heard = topics.map(
    (topic) => new Promise<void>((resolve) => desk.live.subscribe([topic], resolve)),
  );
  const id = await deliver({ conversationId: 'conv_7' });
  await Promise.all(heard);
  await untilEvent(id, ({ state }) => state === 'handled');
});

test('an event that fails says why, and is tried again', async () => {
  let attempts = 0;
  const fail: HandleEvent = async () => {
    attempts += 1;
    if (attempts === 1) throw new Error('the shop is closed');
  };
  const { desk, deliver, untilEvent } = await open([fail]);
  const id = await deliver();
  await untilEvent(
    id,
    ({ state, problem }) => state === 'waiting' && problem === 'the shop is closed',
  );
  await database.pool.query('update pgboss.job set start_after = now()');
  await desk.live.publish(jobsTopic(queues.events));
  const { problem } = await untilEvent(id, ({ state }) => state === 'handled');
  expect([attempts, problem]).toEqual([2, null]);
});

test('an event that failed to the last can be put into the queue again, once', async () => {
  let broken = true;
  const fail: HandleEvent = async () => {
    if (!broken) return;
    await giveUp();
    throw new Error('no such table');
  };
  const { desk, deliver, untilEvent } = await open([fail]);
  const eventId = await deliver();
  const { problem } = await untilEvent(eventId, ({ state }) => state === 'failed');
  expect(problem).toBe('no such table');

  broken = false;
  const { account } = desk.voisnap.value;
  const twice = [1, 2].map(() => retryEvent(desk, { account, eventId }));
  expect((await Promise.all(twice)).sort()).toEqual([false, true]);
  await untilEvent(eventId, ({ state }) => state === 'handled');
});

test('an event of a process that died is handled by the next one', async () => {
  const { deliver } = await open([() => new Promise(() => undefined)]);
  const id = await deliver();
  const active = "select from pgboss.job where singleton_key = $1 and state = 'active'";
  while ((await database.pool.query(active, [id])).rowCount === 0) {
    await new Promise(setImmediate);
  }
  // The job's time is over.
  await database.pool.query("update pgboss.job set expire_in = '0', retry_delay = 0");
  const next = await open();
  await next.desk.jobs.value.boss.expire();
  await next.untilEvent(id, ({ state }) => state === 'handled');
});

test('an event of another account waits for an app that talks to it, however often its turn comes', async () => {
  const seen: string[] = [];
  const { deliver, untilEvent, desk } = await open([async ({ id }) => void seen.push(id)]);
  const own = desk.voisnap.value;
  const id = await deliver();
  await untilEvent(id, ({ state }) => state === 'handled');
  Object.assign(own, { account: 'another' });
  await database.pool.query("update webhook_events set state = 'failed' where id = $1", [id]);
  await retryEvent(desk, { account: 'test', eventId: id });
  const nextTurn = async () => {
    await database.pool.query('update webhook_events set problem = null where id = $1', [id]);
    await database.pool.query('update pgboss.job set start_after = now()');
    await desk.live.publish(jobsTopic(queues.events));
  };
  for (let turns = 0; turns < 6; turns += 1) {
    const { state, problem } = await untilEvent(id, (row) => row.problem !== null);
    expect({ state, problem }).toEqual({
      state: 'waiting',
      problem: 'It waits for an app that talks to its account of Voisnap.',
    });
    await nextTurn();
  }
  expect(seen).toEqual([id]);
  Object.assign(own, { account: 'test' });
  await nextTurn();
  await untilEvent(id, ({ state }) => state === 'handled');
  expect(seen).toEqual([id, id]);
});
