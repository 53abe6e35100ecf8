import type { VoisnapClient } from '@voisnap/sdk';

/** Finds the numbers of the callers with a negative sentiment at the end of a conversation. */
export async function findUnhappyCallers(client: VoisnapClient, agentId: string) {
  const numbers = new Set<string>();
  for await (const { analysis, caller } of client.conversations.list({ agentId, pageSize: 50 })) {
    if (analysis?.sentiment === 'negative' && caller?.phoneNumber) numbers.add(caller.phoneNumber);
  }
  return [...numbers];
}
