import type { Database } from '../database/database.js';
import { type Campaign, type CampaignRow, campaignColumns, rowColumns } from './campaign.js';
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

const count = (
  column: string,
): string => `(select coalesce(jsonb_object_agg(value, count), '{}') from (
  select ${column} as value, count(*) from campaign_rows
  where campaign_id = c.id and ${column} is not null group by ${column}) as counted)`;
const countStates = `${count('state')} as counts, ${count('call_status')} as outcomes`;

const fillCounts = (campaign: CampaignProgress): CampaignProgress => ({
  ...campaign,
  counts: {
    ...(Object.fromEntries(rowStates.map((state) => [state, 0])) as RowCounts),
    ...campaign.counts,
  },
});

/** A page of the account's campaigns, the latest first. */
export const listCampaigns = async (
  { pool }: Database,
  account: string,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ campaigns: CampaignProgress[]; total: number }> => {
  const list = `select ${campaignColumns}, ${countStates} from campaigns c where c.account = $1
    order by c.created_at desc, c.id limit $2 offset $3`;
  const found = await pool.query<CampaignProgress>(list, [account, limit, offset]);
  const countAll = 'select count(*)::int as total from campaigns where account = $1';
  const { rows } = await pool.query<{ total: number }>(countAll, [account]);
  return { campaigns: found.rows.map(fillCounts), total: rows[0]?.total ?? 0 };
};

/** A campaign of the account; `undefined` when it has no such campaign. */
export const findCampaign = async (
  { pool }: Database,
  { id, account }: CampaignPlace,
): Promise<CampaignProgress | undefined> => {
  const find = `select ${campaignColumns}, ${countStates} from campaigns c
    where c.id::text = $1 and c.account = $2`;
  const [campaign] = (await pool.query<CampaignProgress>(find, [id, account])).rows;
  return campaign && fillCounts(campaign);
};

/** Which rows of a campaign. */
export interface RowFilter {
  /** None: of all states. */
  readonly states: readonly RowState[];
  /** A part of the number or the name. */
  readonly search: string;
  readonly limit: number;
  readonly offset: number;
}

/** A page of a campaign's rows, in the order of the file. */
export const listRows = async (
  { pool }: Database,
  campaignId: string,
  { states, search, limit, offset }: RowFilter,
): Promise<{ rows: CampaignRow[]; total: number }> => {
  const matching = `from campaign_rows r where r.campaign_id = $1
    and (cardinality($2::text[]) = 0 or r.state = any($2))
    and ($3 = '' or strpos(lower(r.phone || ' ' || r.name), lower($3)) > 0)`;
  const values = [campaignId, states, search.trim()];
  const page = `select ${rowColumns} ${matching} order by r.line limit $4 offset $5`;
  const found = await pool.query<CampaignRow>(page, [...values, limit, offset]);
  const counted = await pool.query<{ total: number }>(
    `select count(*)::int as total ${matching}`,
    values,
  );
  return { rows: found.rows, total: counted.rows[0]?.total ?? 0 };
};

/** A row of a campaign; `undefined` when it has no such row. */
export const findRow = async (
  { pool }: Database,
  campaignId: string,
  id: string,
): Promise<CampaignRow | undefined> => {
  const find = `select ${rowColumns} from campaign_rows r where r.campaign_id = $1 and r.id::text = $2`;
  return (await pool.query<CampaignRow>(find, [campaignId, id])).rows[0];
};

/** The names of the columns that go out with the calls. */
export const listMetadataNames = async (
  { pool }: Database,
  campaignId: string,
): Promise<string[]> => {
  const find = `select distinct jsonb_object_keys(metadata) as name from campaign_rows
    where campaign_id = $1 order by name`;
  return (await pool.query<{ name: string }>(find, [campaignId])).rows.map(({ name }) => name);
};
