import { randomUUID } from 'node:crypto';
import type { Database } from '../../database/database.js';
import { type Campaign, type CampaignRow, campaignColumns, rowColumns } from '../campaign.js';

/** A row that one worker may dial: the one that knows the fence. */
export interface ClaimedRow {
  readonly row: CampaignRow;
  readonly campaign: Campaign;
  readonly fence: string;
}

/** The next row to be dialled, in the order of the campaigns and of their files. One look into an index per campaign. */
const findDialable = (lock = ''): string => `
  select next.id from campaigns c cross join lateral (
    select r.id from campaign_rows r
    where r.campaign_id = c.id and r.state = 'pending' and r.due_at <= now()
    order by r.id limit 1 ${lock}) next
  where c.account = $1 and c.state = 'running' order by c.created_at, c.id limit 1`;

/** Whether a row waits to be dialled. */
export const hasDialableRow = async ({ pool }: Database, account: string): Promise<boolean> =>
  (await pool.query(findDialable(), [account])).rows.length > 0;

/** `pending` → `dialing`, for the next row of any running campaign. No two workers get the same. */
export const claimRow = async (
  { pool }: Database,
  account: string,
): Promise<ClaimedRow | undefined> => {
  const fence = randomUUID();
  // `= (…)`: for `in (…)`, Postgres may run the query, and lock a row, several times.
  const claimed = await pool.query<CampaignRow>(
    `update campaign_rows r
     set state = 'dialing', fence = $2, claimed_at = now(), sent_at = null
     where r.id = (${findDialable('for update skip locked')})
     returning ${rowColumns}`,
    [account, fence],
  );
  const [row] = claimed.rows;
  if (row === undefined) return undefined;
  const find = `select ${campaignColumns} from campaigns c where c.id = $1`;
  const [campaign] = (await pool.query<Campaign>(find, [row.campaignId])).rows;
  return campaign && { row, campaign, fence };
};

/**
 * Takes rows back from workers that died, or hang, before their requests left. The fence stops those that wake up.
 * @param lease - milliseconds that a worker may take between the claim and the request.
 */
export const releaseAbandonedRows = async ({ pool }: Database, lease: number): Promise<void> => {
  await pool.query(
    `update campaign_rows set state = 'pending', fence = null
     where state = 'dialing' and sent_at is null
       and claimed_at <= now() - $1 * interval '1 millisecond'`,
    [lease],
  );
};
