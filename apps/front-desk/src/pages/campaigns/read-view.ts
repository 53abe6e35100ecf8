import type { Context } from 'hono';
import type { CampaignRow } from '../../campaigns/campaign.js';
import type { CampaignProgress } from '../../campaigns/find-campaigns.js';
import { listRows } from '../../campaigns/find-rows.js';
import { type RowState, rowStates } from '../../campaigns/states.js';
import type { Desk } from '../../desk.js';
import { pageSize, readFilters, readPageNumber } from '../list-query.js';

/** What the page of a campaign shows. */
export interface CampaignViewState {
  readonly campaign: CampaignProgress;
  /** A page of the rows that pass the filter of the address. */
  readonly rows: readonly CampaignRow[];
  readonly total: number;
  readonly page: number;
  /** Rows about which a person must decide: the first of them. */
  readonly uncertain: readonly CampaignRow[];
  /** Address of the page, with its filter. */
  readonly url: string;
  /** Whether something is going to happen without a person. */
  readonly moves: boolean;
}

const isRowState = (value: string | undefined): value is RowState =>
  rowStates.some((state) => state === value);

/** Reads what the page of a campaign shows. */
export const readView = async (
  c: Context,
  desk: Desk,
  campaign: CampaignProgress,
): Promise<CampaignViewState> => {
  const { state, search = '' } = readFilters(c, ['state', 'search']);
  const page = readPageNumber(c);
  const states = isRowState(state) ? [state] : [];
  const filter = { states, search, limit: pageSize, offset: (page - 1) * pageSize };
  const { counts } = campaign;
  const [{ rows, total }, uncertain] = await Promise.all([
    listRows(desk.database.value, campaign.id, filter),
    counts.uncertain > 0 ? listUncertain(desk, campaign.id) : [],
  ]);
  const underWay = counts.dialing + counts.placed > 0;
  const moves = campaign.state === 'running' || (campaign.state !== 'draft' && underWay);
  const { search: query } = new URL(c.req.url);
  const url = `/campaigns/${campaign.id}${query}`;
  return { campaign, rows, total, page, uncertain, url, moves };
};

const listUncertain = async (desk: Desk, id: string): Promise<CampaignRow[]> => {
  const filter = { states: ['uncertain'], search: '', limit: pageSize, offset: 0 } as const;
  return (await listRows(desk.database.value, id, filter)).rows;
};
