import type { Agent, TelephonyNumber } from '@voisnap/types/models';
import type { Desk } from '../../desk.js';
import type { Options } from '../../look/select-field.js';

/** What a call can be placed with. */
export interface CallChoices {
  readonly agents: readonly Agent[];
  readonly numbers: readonly TelephonyNumber[];
  /** The time of the API, in ms. */
  readonly now: number;
  /** The app talks to the built-in mock, which dials nobody. */
  readonly mock: boolean;
}

/** Reads what the form offers. What the API does not tell is left out: the form keeps what was typed all the same. */
export const readChoices = async (desk: Desk): Promise<CallChoices> => {
  const { client, now } = desk.voisnap.value;
  const ifReachable = <Row>(rows: Promise<{ data: Row[] }>): Promise<Row[]> =>
    rows.then(({ data }) => data).catch(() => []);
  const [agents, numbers] = await Promise.all([
    ifReachable(client.agents.listPage({ pageSize: 100 })),
    ifReachable(client.telephony.numbers.listPage({ pageSize: 100 })),
  ]);
  const canCall = agents.filter(({ status }) => !['inactive', 'archived'].includes(status));
  return { agents: canCall, numbers, now: now(), mock: desk.config.api.kind === 'mock' };
};

/** The agents, to choose from. */
export const nameAgents = ({ agents }: CallChoices): Options =>
  agents.map(
    ({ id, name, status }) => [id, status === 'active' ? name : `${name} (${status})`] as const,
  );

/** The numbers to call from. */
export const nameNumbers = ({ numbers }: CallChoices): Options => [
  ['', 'Whatever number the agent has'] as const,
  ...numbers.map(
    ({ phoneNumber, assignedAgentName }) =>
      [phoneNumber, `${phoneNumber} (${assignedAgentName ?? 'no agent'})`] as const,
  ),
];
