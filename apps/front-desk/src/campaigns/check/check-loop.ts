import type { LiveUpdates } from '../../live/live-updates.js';
import { releaseAbandonedRows } from '../dial/claim-row.js';
import type { CallingParts } from '../dial/place-call.js';
import { type Loop, startLoop } from '../loop.js';
import { publishCampaign } from '../topics.js';
import { checkCampaign, findCampaignsToCheck, takeCheck } from './check-campaign.js';
import { finishCampaigns } from './finish-campaigns.js';

/** The parts that the loop works with. */
export interface CheckLoopParts extends CallingParts {
  readonly live: LiveUpdates;
}

/** Follows the calls of all campaigns, looks for lost ones, and ends campaigns that are done. */
export const startCheckLoop = (parts: CheckLoopParts): Loop => {
  const { database, voisnap, live, timing } = parts;
  const checkAll = async (): Promise<number> => {
    await releaseAbandonedRows(database, timing.lease);
    for (const campaign of await findCampaignsToCheck(database, voisnap.account)) {
      if (!(await takeCheck(database, campaign.id, timing.checkInterval))) continue;
      await checkCampaign(campaign, parts);
      await publishCampaign(live, campaign.id);
    }
    for (const id of await finishCampaigns(database, voisnap.account)) {
      await publishCampaign(live, id);
    }
    return timing.checkInterval;
  };
  return startLoop({ live, step: checkAll });
};
