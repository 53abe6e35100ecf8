import { bigint, json, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Verified events, each once: `migrations/0000_webhook_events.sql`. */
export const webhookEvents = pgTable('webhook_events', {
  account: text().notNull(),
  id: text().notNull(),
  type: text().notNull(),
  event: json().notNull(),
  receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
  state: text({ enum: ['waiting', 'handled', 'failed'] })
    .notNull()
    .default('waiting'),
  problem: text(),
});

/** Every delivery as it came. */
export const webhookDeliveries = pgTable('webhook_deliveries', {
  id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  account: text().notNull(),
  receivedAt: timestamp('received_at', { withTimezone: true }).notNull().defaultNow(),
  deliveryId: text('delivery_id'),
  eventId: text('event_id'),
  type: text(),
  outcome: text({ enum: ['verified', 'duplicate', 'refused', 'failed'] }).notNull(),
  reason: text(),
  body: text(),
});
