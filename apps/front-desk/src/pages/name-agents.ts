import type { VoisnapClient } from '@voisnap/sdk';
import type { Options } from '../look/select-field.js';

/** Reads the names of the newest agents by their ids. Older ones, and those that are gone, have only their id. */
export const nameAgents = async (client: VoisnapClient): Promise<ReadonlyMap<string, string>> => {
  const { data: agents } = await client.agents.listPage({ pageSize: 100 });
  return new Map(agents.map(({ id, name }) => [id, name]));
};

/** The newest agents to choose from, by name. */
export const listAgentOptions = async (client: VoisnapClient): Promise<Options> =>
  [...(await nameAgents(client))].sort(([, one], [, other]) => one.localeCompare(other));
