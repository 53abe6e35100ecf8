import { NotFoundError, type OutboundCall } from '@voisnap/sdk';
import type { Database } from '../../database/database.js';
import type { Voisnap } from '../../voisnap/voisnap.js';
import { type CampaignRow, rowColumns } from '../campaign.js';
import { describeCall } from '../describe-call.js';
import { type RowChange, writeChange } from '../row-change.js';
import type { CallList } from './call-list.js';

/** Most calls that are followed at a time, and of those most that are asked for one by one. */
const mostFollowed = 500;
const mostAsked = 3;

/** Rows whose calls are under way, the latest first. */
export const findPlacedRows = async (
  { pool }: Database,
  campaignId: string,
): Promise<CampaignRow[]> => {
  const find = `select ${rowColumns} from campaign_rows r
    where r.campaign_id = $1 and r.state = 'placed' order by r.id desc limit ${mostFollowed}`;
  return (await pool.query<CampaignRow>(find, [campaignId])).rows;
};

/** Writes down how the calls of rows go. Those that the list does not show are asked for, a few at a time. */
export const followCalls = async (
  rows: readonly CampaignRow[],
  list: CallList,
  parts: { database: Database; voisnap: Voisnap },
): Promise<void> => {
  const missing: CampaignRow[] = [];
  for (const row of rows) {
    const call = list.find(row.callId ?? '');
    if (call === undefined) missing.push(row);
    else await noteCall(parts.database, row, call);
  }
  missing.sort(() => Math.random() - 0.5);
  for (const row of missing.slice(0, mostAsked)) await askForCall(row, parts);
};

const noteCall = async (
  database: Database,
  row: CampaignRow,
  call: OutboundCall,
): Promise<void> => {
  if (call.status === row.callStatus && call.conversationId === row.conversationId) return;
  await changePlacedRow(database, row, describeCall(call));
};

const askForCall = async (
  row: CampaignRow,
  { database, voisnap }: { database: Database; voisnap: Voisnap },
): Promise<void> => {
  try {
    const call = await voisnap.client.outboundCalls.get(row.callId ?? '', { maxRetries: 0 });
    await noteCall(database, row, call);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const reason = 'Voisnap no longer has this call.';
    await changePlacedRow(database, row, { state: 'ended', reason });
  }
};

const changePlacedRow = async (
  { pool }: Database,
  { id }: CampaignRow,
  change: RowChange,
): Promise<void> => {
  const { assignments, values } = writeChange(change, 2);
  const update = `update campaign_rows set ${assignments} where id = $1 and state = 'placed'`;
  await pool.query(update, [id, ...values]);
};
