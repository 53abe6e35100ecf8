import type { Agent, TelephonyNumber } from '@voisnap/types/models';
import type { Desk } from '../../desk.js';

/** What a campaign can call with. */
export interface CampaignChoices {
  readonly agents: readonly Agent[];
  readonly numbers: readonly TelephonyNumber[];
}

/** Reads what the form offers. */
export const readChoices = async (desk: Desk): Promise<CampaignChoices> => {
  const { client } = desk.voisnap.value;
  const [agents, numbers] = await Promise.all([
    client.agents.listPage({ pageSize: 100 }),
    client.telephony.numbers.listPage({ pageSize: 100 }),
  ]);
  const canCall = agents.data.filter(({ status }) => !['inactive', 'archived'].includes(status));
  return { agents: canCall, numbers: numbers.data };
};

/** The same, or nothing while the API does not tell: the form keeps what was typed all the same. */
export const tryToReadChoices = (desk: Desk): Promise<CampaignChoices> =>
  readChoices(desk).catch(() => ({ agents: [], numbers: [] }));
