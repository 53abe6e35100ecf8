import type { webhookDeliveries } from './webhook-tables.js';

/** One delivery, as the log keeps it. */
export type Delivery = typeof webhookDeliveries.$inferSelect;

/** A delivery that the log does not have yet. */
export type NewDelivery = typeof webhookDeliveries.$inferInsert;

/** What became of a delivery. */
export type Outcome = Delivery['outcome'];
