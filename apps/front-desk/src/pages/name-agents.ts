import type { VoisnapClient } from '@voisnap/sdk';

/** Reads the names of the newest agents by their ids. Older ones, and those that are gone, have only their id. */
export const nameAgents = async (client: VoisnapClient): Promise<ReadonlyMap<string, string>> => {
  const { data: agents } = await client.agents.listPage({ pageSize: 100 });
  return new Map(agents.map(({ id, name }) => [id, name]));
};
