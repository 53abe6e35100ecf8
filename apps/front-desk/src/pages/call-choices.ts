import type { VoisnapClient } from '@voisnap/sdk';
import type { Options } from '../look/select-field.js';

/** The agents that can call, and the numbers to call from. */
export interface CallChoices {
  readonly agents: Options;
  readonly numbers: Options;
}

const agentsNumber = ['', "The agent's number"] as const;

/** For a form that is shown again while the API does not respond: it keeps what was typed all the same. */
export const noCallChoices: CallChoices = { agents: [], numbers: [agentsNumber] };

/** Reads the choices of a form that calls people. Without the right to read numbers, the agent's number is left. */
export const readCallChoices = async (client: VoisnapClient): Promise<CallChoices> => {
  const [agents, numbers] = await Promise.all([
    client.agents.listPage({ pageSize: 100 }),
    client.telephony.numbers.listPage({ pageSize: 100 }).catch(() => ({ data: [] })),
  ]);
  const canCall = agents.data.filter(({ status }) => !['inactive', 'archived'].includes(status));
  return {
    agents: canCall.map(
      ({ id, name, status }) => [id, status === 'active' ? name : `${name} (${status})`] as const,
    ),
    numbers: [
      agentsNumber,
      ...numbers.data.map(
        ({ phoneNumber, assignedAgentName }) =>
          [phoneNumber, `${phoneNumber} (${assignedAgentName ?? 'no agent'})`] as const,
      ),
    ],
  };
};
