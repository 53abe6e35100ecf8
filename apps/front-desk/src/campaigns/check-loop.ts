import { checkCampaign, findCampaignsToCheck, takeCheck } from './check-campaign.js';
import { releaseAbandonedRows } from './claim-row.js';
import { finishCampaigns } from './finish-campaigns.js';
import { createLoop, type Loop } from './loop.js';
import type { CallingParts } from './place-call.js';

/** What the loop needs. */
export interface CheckLoopParts extends CallingParts {
  /** Tells the pages that a campaign has changed. */
  readonly tell: (campaignId: string) => Promise<void>;
}

/** Follows the calls of all campaigns, looks for lost ones, and ends campaigns that are done. */
export const startCheckLoop = (parts: CheckLoopParts): Loop => {
  const { database, voisnap, timing, tell } = parts;
  return createLoop(async () => {
    await releaseAbandonedRows(database, timing.lease);
    for (const campaign of await findCampaignsToCheck(database, voisnap.account)) {
      if (!(await takeCheck(database, campaign.id, timing.checkInterval))) continue;
      await checkCampaign(campaign, parts);
      await tell(campaign.id);
    }
    for (const id of await finishCampaigns(database, voisnap.account)) await tell(id);
    return timing.checkInterval;
  });
};
