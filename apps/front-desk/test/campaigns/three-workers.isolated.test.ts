import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { changeCampaign } from '../../src/campaigns/change-campaign.js';
import { findCampaign } from '../../src/campaigns/find-campaigns.js';
import { createTiming } from '../../src/campaigns/timing.js';
import type { Database } from '../../src/database/database.js';
import { createTestDatabase } from '../create-test-database.js';
import { type CallsServer, type Fate, startCallsServer } from './calls-server.js';
import { startCampaign } from './people.js';
import { findPeak, recordDepartures } from './record-departures.js';
import { createWorkerFleet, type WorkerFleet } from './worker-fleet.js';

const speed = 40;

let database: Database;
let server: CallsServer;
let fleet: WorkerFleet;
beforeAll(async () => {
  database = await createTestDatabase();
  await recordDepartures(database);
  server = await startCallsServer();
  fleet = createWorkerFleet([database.url, server.url, String(speed)]);
  await fleet.start('one', 'two', 'three');
});
afterEach(async () => {
  await database.pool.query('truncate campaigns, campaign_rows, departures');
  server.placed.length = 0;
  server.arrivals.length = 0;
});
afterAll(async () => {
  await fleet[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  await database.close();
});

/** Of ten requests one is lost before it is carried out, and one after. */
const loseSome = (number: number): Fate =>
  number % 10 === 3 ? 'lostBefore' : number % 10 === 7 ? 'lostAfter' : 'fine';

const until = async (isSo: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await sleep(100);
};
const find = (id: string) => findCampaign(database, { id, account: 'calls' });
const isDone = async (id: string) => (await find(id))?.state === 'done';

/** Whether the workers leave the API alone for longer than between two calls. */
const isBlocked = async () => {
  const find = 'select from rate_limits where expire > $1';
  const { rowCount } = await database.pool.query(find, [Date.now() + 150]);
  return (rowCount ?? 0) > 0;
};

const expectEachOnce = async (id: string, people: number) => {
  const { counts } = (await find(id)) ?? expect.fail('The campaign is gone.');
  const called = server.placed.map(({ toNumber }) => toNumber);
  expect(called.length - new Set(called).size, 'people who were called twice').toBe(0);
  expect(called).toHaveLength(people);
  expect(counts.ended, 'rows that ended, and none uncertain').toBe(people);
};
/** A minute of the API has 30 turns, and each worker may have one in its hand. */
const expectLimit = async (workers: number) => {
  expect(await findPeak(database, 60_000 / speed)).toBeLessThanOrEqual(30 + 1 + workers);
};

test('three workers, one of them killed while it calls, call each of 200 people once', async () => {
  server.fate = async ({ number, worker }) => {
    if (number === 60) await fleet.kill(worker);
    return loseSome(number);
  };
  const id = await startCampaign(database, 200);
  await until(() => isDone(id));
  await expectEachOnce(id, 200);
  await expectLimit(3);
});

test('a crash of all workers, a lost database, an API that is down and a pause harm nobody', async () => {
  let away: Promise<void> | undefined;
  server.fate = async ({ number }) => {
    if (number === 30) await fleet.kill('one', 'two', 'three');
    if (number === 50) {
      await database.pool.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
    }
    if (number === 70) away = server.down();
    return loseSome(number);
  };
  const id = await startCampaign(database, 120);
  await until(() => server.arrivals.length >= 30);
  await fleet.kill('one', 'two', 'three');
  await fleet.start('four', 'five');
  await until(() => away !== undefined);
  await away;
  await until(isBlocked);
  await server.up();
  await until(() => server.arrivals.length >= 95);
  await changeCampaign(database, { id, account: 'calls' }, 'pause');
  // Requests that had left already.
  await until(async () => (await find(id))?.counts.dialing === 0);
  const arrived = server.arrivals.length;
  await sleep(10 * createTiming(speed).callInterval);
  expect(server.arrivals.length).toBe(arrived);
  await changeCampaign(database, { id, account: 'calls' }, 'resume');
  await until(() => isDone(id));
  await expectEachOnce(id, 120);
});
