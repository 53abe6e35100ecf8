import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { Part } from '../start/part.js';
import { SharedUpdates } from './shared-updates.js';

const database = await createTestDatabase();
const stop = new AbortController();
afterAll(async () => {
  stop.abort();
  await database.close();
});

/** The updates of one process, and what it has heard. */
const openProcess = (part = new Part('The database', async () => database, stop.signal)) => {
  const updates = new SharedUpdates(part, stop.signal);
  const hears = (topic: string): Promise<void> =>
    new Promise((resolve) => {
      const unsubscribe = updates.subscribe([topic], () => {
        unsubscribe();
        resolve();
      });
    });
  return { updates, hears };
};

/** Says something until the other hears it: both need a moment to connect. */
const repeat = async (say: () => Promise<void>, heard: Promise<void>): Promise<void> => {
  let done = false;
  void heard.then(() => {
    done = true;
  });
  while (!done) {
    await say();
    await new Promise(setImmediate);
  }
};

const endListeners = () =>
  database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'front desk: live updates' and datname = current_database()`,
  );

test('one process hears what another publishes', async () => {
  const [one, other] = [openProcess(), openProcess()];
  await repeat(() => one.updates.publish('calls'), other.hears('calls'));
  await repeat(() => other.updates.publish('call:obc_1'), one.hears('call:obc_1'));
});

test('a process hears its own updates at once, and once', async () => {
  const [one, other] = [openProcess(), openProcess()];
  await repeat(() => one.updates.publish('first'), other.hears('first'));
  await repeat(() => other.updates.publish('back'), one.hears('back'));
  let count = 0;
  one.updates.subscribe(['second'], () => {
    count += 1;
  });
  const heard = other.hears('second');
  await one.updates.publish('second');
  expect(count).toBe(1);
  await heard;
  // One connection delivers in order: the own notification has come back by now.
  const last = one.hears('third');
  await other.updates.publish('third');
  await last;
  expect(count).toBe(1);
});

test('after the database has ended the connections, everybody reads anew and hears each other again', async () => {
  const [one, other] = [openProcess(), openProcess()];
  await repeat(() => one.updates.publish('before'), other.hears('before'));
  const missed = other.hears('missed');
  await endListeners();
  await missed;
  await repeat(() => one.updates.publish('after'), other.hears('after'));
});

test('without a database, updates stay within the process, and go out once it is there', async () => {
  let start: (value: typeof database) => void = () => undefined;
  const started = new Promise<typeof database>((resolve) => {
    start = resolve;
  });
  const other = openProcess();
  await repeat(() => other.updates.publish('ready'), other.hears('ready'));
  const one = openProcess(new Part('The database', () => started, stop.signal));
  const here = one.hears('local');
  const there = other.hears('local');
  await one.updates.publish('local');
  await here;
  start(database);
  await there;
});
