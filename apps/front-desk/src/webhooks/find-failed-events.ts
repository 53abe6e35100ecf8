import type { Database } from '../database/database.js';

/** An event that could not be handled, however often it was tried. */
export interface FailedEvent {
  readonly id: string;
  readonly type: string;
  readonly receivedAt: Date;
  readonly problem: string;
}

const find = `
  select id, type, received_at as "receivedAt", problem from webhook_events
  where account = $1 and state = 'failed' order by received_at desc limit 20`;

/** Finds the latest events that failed, 20 at most. */
export const findFailedEvents = async (
  { pool }: Database,
  account: string,
): Promise<readonly FailedEvent[]> => (await pool.query<FailedEvent>(find, [account])).rows;
