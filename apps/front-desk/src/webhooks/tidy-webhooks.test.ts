import { expect, test } from 'vitest';
import { createTestDatabase } from '../../test/create-test-database.js';
import { tidyWebhooks } from './tidy-webhooks.js';

test('old deliveries and old events that were handled are deleted; those that wait or failed stay', async () => {
  const { pool, close } = await createTestDatabase();
  await pool.query(`insert into webhook_events (account, id, type, event, state, received_at)
    select 'a', state || age, 'SessionEnded', '{}', state, now() - age * interval '1 day'
    from unnest(array['waiting', 'handled', 'failed']) state, unnest(array[1, 31]) age`);
  await pool.query(`insert into webhook_deliveries (account, outcome, received_at)
    select 'a', 'refused', now() - age * interval '1 day' from unnest(array[1, 8]) age`);
  await tidyWebhooks(pool);
  const events = await pool.query('select id from webhook_events order by id');
  expect(events.rows.map(({ id }) => id)).toEqual([
    'failed1',
    'failed31',
    'handled1',
    'waiting1',
    'waiting31',
  ]);
  expect((await pool.query('select from webhook_deliveries')).rowCount).toBe(1);
  await close();
});

test('of any number of deliveries, the newest 50 000 stay', async () => {
  const { pool, close } = await createTestDatabase();
  await pool.query(`insert into webhook_deliveries (account, outcome)
    select 'a', 'refused' from generate_series(1, 50003)`);
  await tidyWebhooks(pool);
  const { rows } = await pool.query('select count(*)::int, min(id)::int from webhook_deliveries');
  expect(rows).toEqual([{ count: 50_000, min: 4 }]);
  await close();
});
