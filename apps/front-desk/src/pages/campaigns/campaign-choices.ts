import type { Agent, TelephonyNumber } from '@voisnap/types/models';
import type { Desk } from '../../desk.js';

/** What a campaign can call with. */
export interface CampaignChoices {
  readonly agents: readonly Agent[];
  readonly numbers: readonly TelephonyNumber[];
}

const rest = <Row>(page: Promise<{ data: Row[] }>): Promise<Row[]> =>
  page.then(({ data }) => data).catch(() => []);

/**
 * Reads what the form offers. What the API does not tell is left out: the form keeps what was typed all the same.
 */
export const readChoices = async (desk: Desk): Promise<CampaignChoices> => {
  const { client } = desk.voisnap.value;
  const [agents, numbers] = await Promise.all([
    rest(client.agents.listPage({ pageSize: 100 })),
    rest(client.telephony.numbers.listPage({ pageSize: 100 })),
  ]);
  const canCall = agents.filter(({ status }) => !['inactive', 'archived'].includes(status));
  return { agents: canCall, numbers };
};
