import { EventEmitter, once } from 'node:events';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { LocalUpdates } from '../live/live-updates.js';
import { type Jobs, jobsTopic } from './jobs.js';
import { queues } from './queues.js';
import { startJobs } from './start-jobs.js';

const database = await createTestDatabase();
const live = new LocalUpdates();
afterAll(() => database.close());

interface Numbered {
  readonly number: number;
}

/** A queue whose jobs fail as often as told, and what becomes of them. */
const openQueue = async (failures = 0) => {
  const jobs = await startJobs(database.url, live);
  onTestFinished(() => jobs.close());
  const seen = new EventEmitter();
  let left = failures;
  jobs.work<Numbered>(queues.events, async ({ data }) => {
    if (left-- > 0) throw new Error('out of order');
    seen.emit('handled', data.number);
  });
  jobs.work<Numbered>(queues.failedEvents, async ({ data, output }) => {
    seen.emit('failed', data.number, output);
  });
  return { jobs, seen };
};

const send = async ({ boss }: Jobs, number: number, options: object = {}): Promise<void> => {
  await boss.send(queues.events, { number }, options);
  await live.publish(jobsTopic(queues.events));
};

test('a job is handled as soon as somebody tells that it was sent', async () => {
  const { jobs, seen } = await openQueue();
  const handled = once(seen, 'handled');
  await send(jobs, 1);
  expect(await handled).toEqual([1]);
});

test('a job that fails comes again', async () => {
  const { jobs, seen } = await openQueue(1);
  const handled = once(seen, 'handled');
  await send(jobs, 2, { retryLimit: 1, retryDelay: 0, retryBackoff: false });
  expect(await handled).toEqual([2]);
});

test('a job that fails to the last is handed to the queue of failed ones, with its reason', async () => {
  const { jobs, seen } = await openQueue(99);
  const failed = once(seen, 'failed');
  await send(jobs, 3, { retryLimit: 0 });
  expect(await failed).toEqual([3, { message: 'out of order' }]);
});

test('the work goes on after the database has ended every connection', async () => {
  const { jobs, seen } = await openQueue();
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  const handled = once(seen, 'handled');
  // The pool may not know yet that its connections are broken.
  for (let sent = false; !sent; ) {
    sent = await send(jobs, 4).then(
      () => true,
      () => false,
    );
  }
  expect(await handled).toEqual([4]);
});

test('a job that never ends does not keep the app from ending', async () => {
  const jobs = await startJobs(database.url, live);
  const started = new Promise<void>((resolve) =>
    jobs.work(queues.events, () => {
      resolve();
      return new Promise(() => undefined);
    }),
  );
  await send(jobs, 5);
  await started;
  await expect(jobs.close()).resolves.toBeUndefined();
});
