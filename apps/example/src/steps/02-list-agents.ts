import assert from 'node:assert/strict';
import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Lists agents in three ways. */
export const listAgents = async ({ client, print }: Tour, created: Agent): Promise<void> => {
  print.step('List agents');

  // All agents. Each page is fetched when the loop reaches it.
  for await (const agent of client.agents.list({ search: 'Aria', sortBy: 'createdAt' })) {
    print.line(`${agent.name} (${agent.status})`);
  }

  // One page.
  const page = await client.agents.listPage({ page: 1, pageSize: 50 });
  print.line(`Page ${page.page} of ${page.totalPages}, ${page.total} in total`);

  // All pages, in one array.
  const agents = await client.agents.listAll();
  assert.ok(
    agents.some(({ id }) => id === created.id),
    'the new agent is in the list',
  );
};
