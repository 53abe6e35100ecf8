import type { Agent } from '@voisnap/types';
import type { ContractSession } from './session.js';

/** Creates an agent, which is deleted after the test. */
export async function makeAgent(
  api: ContractSession,
  name: string = api.newName(),
): Promise<Agent> {
  const agent = await api.call('agents.create', { body: { name } });
  api.deleteLater('agents.delete', { agentId: agent.id });
  return agent;
}
