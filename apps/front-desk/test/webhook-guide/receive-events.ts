// One process that receives webhooks and remembers them in Postgres. Its first word is the module of the store, its second the
// limits of the pool; it tells the test what it does by messages, and gets from there when a handler that waits may end.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createWebhookHandler, type DeliveryStore } from '@voisnap/sdk/webhooks';
import { toNodeHandler } from '@voisnap/sdk/webhooks/node';
import pg from 'pg';

// The test may be killed.
process.on('disconnect', () => process.exit());

const [, , storeModule = '', limits = '{}'] = process.argv;
const { postgresDeliveryStore } = (await import(storeModule)) as {
  postgresDeliveryStore: (pool: pg.Pool) => DeliveryStore;
};

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  application_name: String(process.pid),
  ...(JSON.parse(limits) as pg.PoolConfig),
});
pool.on('error', () => process.send?.({ lost: 'a connection' }));

const handler = createWebhookHandler({
  store: postgresDeliveryStore(pool),
  on: {
    SessionEnded: async (event) => {
      process.send?.({ handling: event.id });
      if (event.data.endReason === 'hold') await once(process, 'message');
      if (event.data.endReason === 'fail') throw new Error('The handler fails');
      process.send?.({ handled: event.id });
    },
  },
  onError: (_error, { phase }) => process.send?.({ failed: phase }),
});

const server = createServer(toNodeHandler(handler)).listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
