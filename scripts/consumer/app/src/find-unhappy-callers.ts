import type { VoisnapClient } from '@voisnap/sdk';

/** The numbers of everybody who left a conversation with an agent in a bad mood, page after page. */
export async function findUnhappyCallers(client: VoisnapClient, agentId: string) {
  const numbers = new Set<string>();
  for await (const { analysis, caller } of client.conversations.list({ agentId, pageSize: 50 })) {
    if (analysis?.sentiment === 'negative' && caller?.phoneNumber) numbers.add(caller.phoneNumber);
  }
  return [...numbers];
}
