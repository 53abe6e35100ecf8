import type { Database } from '../../database/database.js';

/**
 * Ends campaigns in which nothing is going to happen any more, and cancels what is left of those that were cancelled.
 * @returns the ids of the campaigns that changed.
 */
export const finishCampaigns = async ({ pool }: Database, account: string): Promise<string[]> => {
  const cancelled = await pool.query<{ id: string }>(
    `update campaign_rows r set state = 'cancelled' from campaigns c
     where c.id = r.campaign_id and c.account = $1 and c.state = 'cancelled' and r.state = 'pending'
     returning c.id`,
    [account],
  );
  const done = await pool.query<{ id: string }>(
    `update campaigns c set state = 'done'
     where c.account = $1 and c.state = 'running' and not exists (
       select from campaign_rows r
       where r.campaign_id = c.id and r.state in ('pending', 'dialing', 'placed'))
     returning c.id`,
    [account],
  );
  // A person decided to call again in the moment in which the campaign ended.
  const reopened = await pool.query<{ id: string }>(
    `update campaigns c set state = 'running'
     where c.account = $1 and c.state = 'done' and exists (
       select from campaign_rows r where r.campaign_id = c.id and r.state = 'pending')
     returning c.id`,
    [account],
  );
  return [...new Set([...cancelled.rows, ...done.rows, ...reopened.rows].map(({ id }) => id))];
};
