import type { Pool, PoolClient } from 'pg';
import type { NewDelivery } from './delivery.js';

const insert = `
  insert into webhook_deliveries (account, delivery_id, event_id, type, body, outcome, reason)
  values ($1, $2, $3, $4, $5, $6, $7)`;

/** Writes a delivery into the log. */
export const insertDelivery = async (
  database: Pool | PoolClient,
  delivery: NewDelivery,
): Promise<void> => {
  const { account, deliveryId, eventId, type, body, outcome, reason } = delivery;
  await database.query(insert, [account, deliveryId, eventId, type, body, outcome, reason]);
};
