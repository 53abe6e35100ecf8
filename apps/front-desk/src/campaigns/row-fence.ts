import type { Database } from '../database/database.js';
import { type RowChange, writeChange } from './row-change.js';

/** A row in `dialing`, as one worker knows it. What the worker writes counts only while nobody else has the row. */
export interface HeldRow {
  readonly id: number;
  readonly fence: string | null;
}

/** Changes a row if this worker still has it. @returns whether it had. */
export const changeHeldRow = async (
  { pool }: Database,
  { id, fence }: HeldRow,
  change: RowChange,
): Promise<boolean> => {
  const { assignments, values } = writeChange(change, 3);
  const changed = await pool.query(
    `update campaign_rows set ${assignments} where id = $1 and fence = $2 and state = 'dialing'`,
    [id, fence, ...values],
  );
  return changed.rowCount === 1;
};

/** Back to `pending`: the person was certainly not called. */
export const releaseRow = (
  database: Database,
  row: HeldRow,
  change: RowChange = {},
): Promise<boolean> =>
  changeHeldRow(database, row, {
    state: 'pending',
    fence: null,
    sentAt: null,
    looks: 0,
    dueIn: 0,
    ...change,
  });

/** Facts about a request that is about to leave. */
export interface Departure {
  /** The time of the API, in milliseconds. */
  readonly now: number;
  /** Milliseconds after which the request can no longer be under way. */
  readonly settle: number;
}

/**
 * Writes down that the request leaves. Called right before, so that nobody is called when another worker has the row, or
 * the campaign was paused. Of two clocks the earlier one counts: the list of calls is read back to this time, and what is
 * created before it is not seen.
 * @returns whether it may leave.
 */
export const confirmDeparture = async (
  { pool }: Database,
  { id, fence }: HeldRow,
  { now, settle }: Departure,
): Promise<boolean> => {
  const confirmed = await pool.query(
    `update campaign_rows r
     set sent_at = now(), first_sent_at = coalesce(r.first_sent_at, least($3, now())),
       due_at = now() + $4 * interval '1 millisecond'
     from campaigns c
     where r.id = $1 and r.fence = $2 and r.state = 'dialing' and c.id = r.campaign_id and c.state = 'running'`,
    [id, fence, new Date(now), settle],
  );
  return confirmed.rowCount === 1;
};
