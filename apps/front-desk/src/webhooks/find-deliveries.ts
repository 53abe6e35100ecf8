import type { Database } from '../database/database.js';
import type { Delivery, Outcome } from './delivery.js';

/** Which deliveries to find. */
export interface DeliveryQuery {
  readonly account: string;
  readonly outcome?: Outcome | undefined;
  readonly type?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

const matches =
  'd.account = $1 and ($2::text is null or d.outcome = $2) and ($3::text is null or d.type = $3)';

const selectDeliveries = `
  select d.id::int, d.received_at as "receivedAt", d.delivery_id as "deliveryId", d.event_id as "eventId", d.type,
    d.outcome, d.reason, e.state as "eventState", e.problem as "eventProblem"
  from webhook_deliveries d
  left join webhook_events e on e.account = d.account and e.id = d.event_id and d.outcome = 'verified'`;

/** Finds one page of the deliveries, newest first, and counts all of them. */
export const findDeliveries = async (
  { pool }: Database,
  { account, outcome, type, limit, offset }: DeliveryQuery,
): Promise<{ deliveries: readonly Delivery[]; total: number }> => {
  const values = [account, outcome, type];
  const [found, counted] = await Promise.all([
    pool.query<Delivery>(
      `${selectDeliveries} where ${matches} order by d.id desc limit $4 offset $5`,
      [...values, limit, offset],
    ),
    pool.query<{ total: number }>(
      `select count(*)::int as total from webhook_deliveries d where ${matches}`,
      values,
    ),
  ]);
  return { deliveries: found.rows, total: counted.rows[0]?.total ?? 0 };
};

/** Finds one delivery of the account, with its body. */
export const findDelivery = async (
  { pool }: Database,
  account: string,
  id: number,
): Promise<(Delivery & { readonly body: string | null }) | undefined> => {
  const select = selectDeliveries.replace(' d.type,', ' d.type, d.body,');
  const { rows } = await pool.query(`${select} where d.account = $1 and d.id = $2`, [account, id]);
  return rows[0];
};
