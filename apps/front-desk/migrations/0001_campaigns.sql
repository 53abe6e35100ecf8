create table campaigns (
  id uuid primary key,
  account text not null,
  name text not null,
  agent_id text not null,
  agent_name text not null,
  from_number text,
  state text not null check (state in ('draft', 'running', 'paused', 'cancelled', 'done')),
  problem text,
  created_at timestamptz not null default now(),
  checked_at timestamptz
);
--> statement-breakpoint
create index campaigns_account on campaigns (account, created_at);
--> statement-breakpoint
create table campaign_rows (
  id integer generated always as identity primary key,
  campaign_id uuid not null references campaigns on delete cascade,
  line integer not null,
  key text not null,
  phone text not null,
  name text not null,
  metadata jsonb not null,
  state text not null default 'pending'
    check (state in ('pending', 'dialing', 'placed', 'ended', 'rejected', 'uncertain', 'cancelled')),
  losses integer not null default 0,
  looks integer not null default 0,
  due_at timestamptz not null default now(),
  fence uuid,
  claimed_at timestamptz,
  sent_at timestamptz,
  first_sent_at timestamptz,
  reason text,
  call_id text,
  call_created_at timestamptz,
  call_status text,
  conversation_id text,
  unique (campaign_id, phone),
  unique (campaign_id, key)
);
--> statement-breakpoint
create index campaign_rows_line on campaign_rows (campaign_id, line);
--> statement-breakpoint
create index campaign_rows_state on campaign_rows (campaign_id, state, line);
--> statement-breakpoint
create index campaign_rows_pending on campaign_rows (campaign_id, id) where state = 'pending';
--> statement-breakpoint
create index campaign_rows_calls on campaign_rows (campaign_id, call_created_at) where call_created_at is not null;
--> statement-breakpoint
create index campaign_rows_open on campaign_rows (campaign_id) where state in ('dialing', 'placed');
--> statement-breakpoint
create table rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);
