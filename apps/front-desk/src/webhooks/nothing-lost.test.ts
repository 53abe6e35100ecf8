import type { PoolClient } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { openTestDesk } from '../../test/open-test-desk.js';
import type { Database } from '../database/database.js';
import { startJobs } from '../jobs/start-jobs.js';
import { LocalUpdates } from '../live/live-updates.js';
import { createApp } from '../server/create-app.js';

const database = await createTestDatabase();
const jobs = await startJobs(database.url, new LocalUpdates());
const url = 'http://localhost/webhooks/voisnap';

afterAll(async () => {
  await jobs.close();
  await database.close();
});

/** The statements of the transaction, in their order. */
const steps = ['begin', 'the event', 'the job', 'the delivery', 'commit'];

/** The database, but it ends the connection of the transaction before or after one of its statements: as a kill does. */
const breakAt = (step: number, when: 'before' | 'after'): Database => {
  const end = ({ processID }: PoolClient & { processID?: number }) =>
    database.pool.query('select pg_terminate_backend($1)', [processID]);
  const connect = async () => {
    const client = await database.pool.connect();
    let count = 0;
    const query = async (...args: unknown[]) => {
      const isTheOne = count++ === step;
      if (isTheOne && when === 'before') await end(client);
      const result = await (client.query as (...all: unknown[]) => unknown).apply(client, args);
      if (isTheOne && when === 'after') await end(client);
      return result;
    };
    return new Proxy(client, {
      get: (target, name) => (name === 'query' ? query : bind(target, name)),
    });
  };
  const pool = new Proxy(database.pool, {
    get: (target, name) => (name === 'connect' ? connect : bind(target, name)),
  });
  return { ...database, pool };
};

const bind = (target: object, name: string | symbol): unknown => {
  const value: unknown = Reflect.get(target, name);
  return typeof value === 'function' ? value.bind(target) : value;
};

const count = async (table: string, column: string, id: string): Promise<number> => {
  const { rows } = await database.pool.query(
    `select count(*)::int from ${table} where ${column} = $1`,
    [id],
  );
  return rows[0].count;
};

const cases = steps.flatMap((name, step) =>
  (['before', 'after'] as const).map((when) => ({ name, step, when })),
);

test.each(cases)(
  'a process that dies $when $name loses no event and queues none twice',
  async ({ step, when }) => {
    const broken = await openTestDesk({ database: breakAt(step, when), jobs });
    const { event, toRequest } = await broken.mock.webhooks.sign(
      'SessionEnded',
      {},
      { envelope: { id: `evt_${step}_${when}` } },
    );
    const first = await createApp(broken.desk).request(toRequest(url));
    await broken.close();

    const well = await openTestDesk({ database, jobs });
    const committed = step === steps.length - 1 && when === 'after';
    expect(first.status).toBe(committed ? 204 : 500);
    const again = await createApp(well.desk).request(toRequest(url));
    expect(again.status).toBe(committed ? 200 : 204);
    await well.close();

    expect(await count('webhook_events', 'id', event.id)).toBe(1);
    expect(await count('pgboss.job', 'singleton_key', event.id)).toBe(1);
  },
);
