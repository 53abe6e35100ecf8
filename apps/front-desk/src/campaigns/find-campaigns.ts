import type { Database } from '../database/database.js';
import { type Campaign, campaignColumns } from './campaign.js';
import type { CampaignPlace } from './change-campaign.js';
import { type RowState, rowStates } from './states.js';

/** How many rows of a campaign are in each state. */
export type RowCounts = Readonly<Record<RowState, number>>;

/** A campaign, and how far it has come. */
export interface CampaignProgress extends Campaign {
  readonly counts: RowCounts;
  /** How many calls have each status. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Counts the rows of each state and of each status of a call, in one reading. */
const countRows = `(
  select jsonb_agg(groups) from (
    select state, call_status as "callStatus", count(*) from campaign_rows
    where campaign_id = c.id group by state, call_status) as groups) as counted`;

interface CountedRows {
  readonly state: RowState;
  readonly callStatus: string | null;
  readonly count: number;
}

interface Counted extends Campaign {
  readonly counted: readonly CountedRows[] | null;
}

const addUp = ({ counted, ...campaign }: Counted): CampaignProgress => {
  const none = rowStates.map((state) => [state, 0] as const);
  const counts = Object.fromEntries(none) as Record<RowState, number>;
  const outcomes: Record<string, number> = {};
  for (const { state, callStatus, count } of counted ?? []) {
    counts[state] += count;
    if (callStatus !== null) outcomes[callStatus] = (outcomes[callStatus] ?? 0) + count;
  }
  return { ...campaign, counts, outcomes };
};

/** A page of the account's campaigns, the latest first. */
export const listCampaigns = async (
  { pool }: Database,
  account: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ campaigns: CampaignProgress[]; total: number }> => {
  const list = `select ${campaignColumns}, ${countRows} from campaigns c where c.account = $1
    order by c.created_at desc, c.id limit $2 offset $3`;
  const found = await pool.query<Counted>(list, [account, limit, offset]);
  const countAll = 'select count(*)::int as total from campaigns where account = $1';
  const { rows } = await pool.query<{ total: number }>(countAll, [account]);
  return { campaigns: found.rows.map(addUp), total: rows[0]?.total ?? 0 };
};

/** A campaign of the account; `undefined` when it has no such campaign. */
export const findCampaign = async (
  { pool }: Database,
  { id, account }: CampaignPlace,
): Promise<CampaignProgress | undefined> => {
  const find = `select ${campaignColumns}, ${countRows} from campaigns c
    where c.id::text = $1 and c.account = $2`;
  const [campaign] = (await pool.query<Counted>(find, [id, account])).rows;
  return campaign && addUp(campaign);
};
