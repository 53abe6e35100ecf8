import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Desk } from '../desk.js';

const hourMs = 3_600_000;

/** Deletes what nobody needs any more: Voisnap stops delivering an event long before it is forgotten here. */
export const tidyWebhooks = async (pool: Pool): Promise<void> => {
  await pool.query(
    `delete from webhook_events where state = 'handled' and received_at < now() - interval '30 days'`,
  );
  await pool.query(
    `delete from webhook_deliveries where received_at < now() - interval '7 days' or id <= (
       select id from webhook_deliveries order by id desc offset 50000 limit 1)`,
  );
};

/** Tidies now and every hour, until the app ends. */
export const keepWebhooksTidy = async ({ database, jobs: { signal } }: Desk): Promise<void> => {
  while (!signal.aborted) {
    // What was not deleted this time is deleted the next.
    await tidyWebhooks(database.value.pool).catch(() => undefined);
    await sleep(hourMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
