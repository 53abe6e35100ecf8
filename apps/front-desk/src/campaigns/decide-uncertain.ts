import type { Database } from '../database/database.js';
import type { CampaignRow } from './campaign.js';
import type { CampaignPlace } from './change-campaign.js';

/** What a person says about a row that is uncertain. `again`: call, and risk that the person is called twice. */
export type Decision = 'called' | 'again';

const changes: Readonly<Record<Decision, string>> = {
  called: `state = 'ended', reason = 'A person decided that the call was placed.'`,
  // Another key, so that a call of the first request is not taken for one of the second.
  again: `state = 'pending', key = r.key || '-again', reason = null, looks = 0, losses = 0,
    fence = null, sent_at = null, first_sent_at = null, due_at = now()`,
};

/**
 * Decides about a row that is uncertain. Its key is the one that the person saw: when somebody else had it called again, it
 * may be uncertain once more.
 * @returns whether it was uncertain, and its campaign not cancelled.
 */
export const decideUncertain = async (
  { pool }: Database,
  { id, account }: CampaignPlace,
  { row, decision }: { readonly row: Pick<CampaignRow, 'id' | 'key'>; readonly decision: Decision },
): Promise<boolean> => {
  const decided = await pool.query(
    `with decided as (
       update campaign_rows r set ${changes[decision]} from campaigns c
       where r.id = $1 and r.key = $5 and r.state = 'uncertain' and c.id = r.campaign_id and c.id = $2 and c.account = $3
         and ($4 = 'called' or c.state <> 'cancelled')
       returning c.id),
     reopened as (
       update campaigns set state = 'running' from decided
       where campaigns.id = decided.id and campaigns.state = 'done' and $4 = 'again')
     select from decided`,
    [row.id, id, account, decision, row.key],
  );
  return decided.rowCount === 1;
};
