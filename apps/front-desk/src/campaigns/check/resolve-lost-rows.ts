import { isVoisnapError } from '@voisnap/sdk';
import type { Database } from '../../database/database.js';
import { type CampaignRow, rowColumns } from '../campaign.js';
import { describeCall } from '../describe-call.js';
import { changeHeldRow, releaseRow } from '../row-fence.js';
import type { Timing } from '../timing.js';
import type { CallList } from './call-list.js';
import { type Finding, judgeLostRow, type Witness } from './judge-lost-row.js';

/** After so many losses without a call, something is wrong with the row. */
const mostLosses = 15;

/** Rows whose requests were lost, and can no longer be under way. */
export const findLostRows = async (
  { pool }: Database,
  campaignId: string,
): Promise<CampaignRow[]> => {
  const find = `select ${rowColumns} from campaign_rows r
    where r.campaign_id = $1 and r.state = 'dialing' and r.sent_at is not null and r.due_at <= now()`;
  return (await pool.query<CampaignRow>(find, [campaignId])).rows;
};

/** The latest call that the campaign placed. Ask before the list is read. */
export const findWitness = async (
  { pool }: Database,
  campaignId: string,
): Promise<Witness | undefined> => {
  const find = `select call_id as "callId", call_created_at as "createdAt" from campaign_rows
    where campaign_id = $1 and call_created_at is not null order by call_created_at desc limit 1`;
  return (await pool.query<Witness>(find, [campaignId])).rows[0];
};

/** The parts that resolve lost rows. */
export interface ResolvingParts {
  readonly database: Database;
  readonly timing: Timing;
  readonly witness: Witness | undefined;
}

/** Decides about lost rows: called, surely not called, or uncertain. */
export const resolveLostRows = async (
  rows: readonly CampaignRow[],
  list: CallList,
  parts: ResolvingParts,
): Promise<void> => {
  for (const row of rows) await resolveRow(row, judgeLostRow(row, list, parts.witness), parts);
};

const resolveRow = async (
  row: CampaignRow,
  finding: Finding,
  { database, timing }: ResolvingParts,
): Promise<void> => {
  if ('call' in finding) {
    await changeHeldRow(database, row, describeCall(finding.call));
  } else if ('undecided' in finding) {
    const pause = timing.lookPauses[row.looks];
    const reason = `The list of calls could not decide: ${finding.undecided}.`;
    const later = { looks: row.looks + 1, reason, dueIn: pause ?? 0 };
    await changeHeldRow(
      database,
      row,
      pause === undefined ? { state: 'uncertain', reason } : later,
    );
  } else if (row.losses + 1 >= mostLosses) {
    const reason = `Its request was lost ${mostLosses} times, and there is no call.`;
    await changeHeldRow(database, row, { state: 'rejected', reason });
  } else {
    await releaseRow(database, row, { losses: row.losses + 1 });
  }
};

/** The list could not be read. A refusal is final; everything else passes, and the row waits. */
export const postponeLostRows = async (
  rows: readonly CampaignRow[],
  error: unknown,
  { database, timing }: Omit<ResolvingParts, 'witness'>,
): Promise<void> => {
  const reason = `The list of calls could not be read: ${(error as Error).message}`;
  const change = isRefusal(error)
    ? ({ state: 'uncertain', reason } as const)
    : { reason, dueIn: timing.lookPauses[0] ?? 0 };
  for (const row of rows) await changeHeldRow(database, row, change);
};

const isRefusal = (error: unknown): boolean => {
  const status = (isVoisnapError(error) && error.status) || 0;
  return status >= 400 && status < 500 && ![401, 408, 429].includes(status);
};
