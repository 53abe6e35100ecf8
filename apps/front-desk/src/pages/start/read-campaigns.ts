import { type CampaignProgress, listCampaigns } from '../../campaigns/find-campaigns.js';
import type { Desk } from '../../desk.js';

/** The campaigns of the account. */
export interface Campaigns {
  readonly total: number;
  readonly running: readonly CampaignProgress[];
}

/** Reads the latest campaigns; `undefined` while the database is not available: the page has more to show. */
export const readCampaigns = async ({
  database,
  voisnap,
}: Desk): Promise<Campaigns | undefined> => {
  const { account } = voisnap.value;
  try {
    const list = await listCampaigns(database.value, account, { limit: 20, offset: 0 });
    return {
      total: list.total,
      running: list.campaigns.filter(({ state }) => state === 'running'),
    };
  } catch {
    return undefined;
  }
};
