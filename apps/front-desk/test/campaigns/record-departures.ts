import type { Database } from '../../src/database/database.js';

/** Lets the database note each moment at which a request to place a call is about to leave. */
export const recordDepartures = async ({ pool }: Database): Promise<void> => {
  await pool.query(`
    create table departures (at timestamptz not null default clock_timestamp());
    create function note_departure() returns trigger language plpgsql as $$
      begin insert into departures default values; return new; end $$;
    create trigger departures after update of sent_at on campaign_rows
      for each row when (new.sent_at is not null and new.sent_at is distinct from old.sent_at)
      execute function note_departure();`);
};

/** The most requests that left within so many milliseconds. */
export const findPeak = async ({ pool }: Database, milliseconds: number): Promise<number> => {
  const { rows } = await pool.query<{ peak: number }>(
    `select max(count)::int as peak from (
       select count(*) over (order by at range between current row
         and $1 * interval '1 millisecond' following) as count from departures) as windows`,
    [milliseconds],
  );
  return rows[0]?.peak ?? 0;
};
