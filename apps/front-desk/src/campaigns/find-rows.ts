import type { Database } from '../database/database.js';
import { type CampaignRow, rowColumns } from './campaign.js';
import type { RowState } from './states.js';

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
  const values: unknown[] = [campaignId];
  // Only the conditions that are needed, so that Postgres finds the index for them.
  const conditions = ['r.campaign_id = $1'];
  const add = (condition: string, value: unknown): void => {
    values.push(value);
    conditions.push(condition.replace('?', `$${values.length}`));
  };
  if (states.length > 0) add('r.state = any(?)', states);
  if (search.trim() !== '') {
    add("strpos(lower(r.phone || ' ' || r.name), lower(?)) > 0", search.trim());
  }
  const matching = `from campaign_rows r where ${conditions.join(' and ')}`;
  const page = `select ${rowColumns} ${matching} order by r.line limit ${limit} offset ${offset}`;
  const found = await pool.query<CampaignRow>(page, values);
  const count = `select count(*)::int as total ${matching}`;
  const counted = await pool.query<{ total: number }>(count, values);
  return { rows: found.rows, total: counted.rows[0]?.total ?? 0 };
};

/** All rows of a campaign in the order of the file, many at a time. */
export async function* readAllRows(
  { pool }: Database,
  campaignId: string,
): AsyncGenerator<CampaignRow[], void, undefined> {
  const next = `select ${rowColumns} from campaign_rows r
    where r.campaign_id = $1 and r.line > $2 order by r.line limit 2000`;
  for (let line = 0; ; ) {
    const { rows } = await pool.query<CampaignRow>(next, [campaignId, line]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    line = last.line;
  }
}

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
