import { changeCampaign } from '../../src/campaigns/change-campaign.js';
import { createCampaign, type Person } from '../../src/campaigns/create-campaign.js';
import type { Database } from '../../src/database/database.js';

/** People with a number each. */
const createPeople = (count: number): Person[] =>
  Array.from({ length: count }, (_, index) => ({
    line: index + 2,
    phone: `+1415555${String(index + 1).padStart(4, '0')}`,
    name: `Person ${index + 1}`,
    metadata: { city: 'Oslo' },
  }));

/** Creates a campaign that runs. @returns its id. */
export const startCampaign = async (
  database: Database,
  count: number,
  account = 'calls',
): Promise<string> => {
  const about = {
    account,
    name: 'Spring',
    agentId: 'agt_1',
    agentName: 'Anna',
    fromNumber: null,
    createdAt: new Date(),
  };
  const id = await createCampaign(database, about, createPeople(count));
  await changeCampaign(database, { id, account }, 'start');
  return id;
};
