import type { Desk } from '../desk.js';

/** Deletes what nobody needs any more. Voisnap has given up to deliver an event long before it is forgotten here. */
export const tidyWebhooks = async ({ database }: Desk): Promise<void> => {
  const { pool } = database.value;
  await pool.query(
    `delete from webhook_events where state = 'handled' and received_at < now() - interval '30 days'`,
  );
  await pool.query(
    `delete from webhook_deliveries where received_at < now() - interval '7 days' or id <= (
       select id from webhook_deliveries order by id desc offset 50000 limit 1)`,
  );
};
