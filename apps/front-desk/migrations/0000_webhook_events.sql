-- Verified events, each once. The row is written in the transaction that puts the event into the queue.
create table webhook_events (
  account text not null,
  id text not null,
  type text not null,
  -- Not jsonb: that refuses texts with the character U+0000.
  event json not null,
  received_at timestamptz not null default now(),
  state text not null default 'waiting' check (state in ('waiting', 'handled', 'failed')),
  -- What went wrong the last time that somebody tried to handle it.
  problem text,
  primary key (account, id)
);
--> statement-breakpoint
create index webhook_events_failed on webhook_events (account, received_at) where state = 'failed';
--> statement-breakpoint
create index webhook_events_age on webhook_events (received_at);
--> statement-breakpoint
-- Every delivery as it came, for people.
create table webhook_deliveries (
  id bigint generated always as identity primary key,
  account text not null,
  received_at timestamptz not null default now(),
  -- These three are what the delivery says of itself. Of a refused one, nothing of it is sure.
  delivery_id text,
  event_id text,
  type text,
  outcome text not null check (outcome in ('verified', 'duplicate', 'refused', 'failed')),
  reason text,
  body text
);
--> statement-breakpoint
create index webhook_deliveries_newest on webhook_deliveries (account, id desc);
