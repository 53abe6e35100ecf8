import type { Database } from '../database/database.js';
import type { CampaignState } from './states.js';

/** What a person can do with a campaign. */
export type CampaignAction = 'start' | 'pause' | 'resume' | 'cancel';

interface Move {
  readonly from: readonly CampaignState[];
  readonly to: CampaignState;
}

const moves: Readonly<Record<CampaignAction, Move>> = {
  start: { from: ['draft'], to: 'running' },
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['running', 'paused'], to: 'cancelled' },
};

/** Which campaign, of which account. */
export interface CampaignPlace {
  readonly id: string;
  readonly account: string;
}

/** Moves a campaign to another state. @returns whether it was in a state that allows it. */
export const changeCampaign = async (
  { pool }: Database,
  { id, account }: CampaignPlace,
  action: CampaignAction,
): Promise<boolean> => {
  const { from, to } = moves[action];
  const changed = await pool.query(
    `update campaigns set state = $3, problem = null
     where id = $1 and account = $2 and state = any($4)`,
    [id, account, to, from],
  );
  return changed.rowCount === 1;
};

/** Forgets a campaign that was never started. @returns whether it was one. */
export const discardDraft = async (
  { pool }: Database,
  { id, account }: CampaignPlace,
): Promise<boolean> => {
  const draft = `delete from campaigns where id = $1 and account = $2 and state = 'draft'`;
  return (await pool.query(draft, [id, account])).rowCount === 1;
};

/** Pauses a campaign that cannot go on, and says why. */
export const pauseWithProblem = async (
  { pool }: Database,
  id: string,
  problem: string,
): Promise<void> => {
  await pool.query(
    `update campaigns set state = 'paused', problem = $2 where id = $1 and state = 'running'`,
    [id, problem],
  );
};

/** Whether Voisnap has taken a call of this campaign. */
export const hasPlacedCall = async ({ pool }: Database, id: string): Promise<boolean> => {
  const find =
    'select from campaign_rows where campaign_id = $1 and call_created_at is not null limit 1';
  return (await pool.query(find, [id])).rowCount === 1;
};
