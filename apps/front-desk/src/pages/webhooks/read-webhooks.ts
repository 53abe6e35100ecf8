import type { Context } from 'hono';
import type { Desk } from '../../desk.js';
import type { Delivery, Outcome } from '../../webhooks/delivery.js';
import { findDeliveries } from '../../webhooks/find-deliveries.js';
import { type FailedEvent, findFailedEvents } from '../../webhooks/find-failed-events.js';
import { pageSize, readPageNumber } from '../list-query.js';

/** What the page of webhooks shows. */
export interface WebhooksShown {
  readonly failed: readonly FailedEvent[];
  readonly deliveries: readonly Delivery[];
  readonly total: number;
  readonly page: number;
  readonly filtered: boolean;
}

/** What can become of a delivery. */
export const outcomes: readonly Outcome[] = ['verified', 'duplicate', 'refused', 'failed'];

/** Reads what the address asks for. A filter that does not exist counts as none. */
export const readWebhooks = async (c: Context, desk: Desk): Promise<WebhooksShown> => {
  const { account } = desk.voisnap.value;
  const page = readPageNumber(c);
  const outcome = outcomes.find((each) => each === c.req.query('outcome'));
  const range = { limit: pageSize, offset: (page - 1) * pageSize };
  const type = c.req.query('type') || undefined;
  const [failed, found] = await Promise.all([
    findFailedEvents(desk.database.value, account),
    findDeliveries(desk.database.value, { account, outcome, type, ...range }),
  ]);
  return { failed, ...found, page, filtered: outcome !== undefined || type !== undefined };
};
