import type { VoisnapClient } from '@voisnap/sdk';

/** Uploads what an agent should know, and waits until it answers from it. */
export async function publishHandbook(client: VoisnapClient, agentId: string, text: string) {
  const file = new File([text], 'handbook.md', { type: 'text/markdown' });
  return client.knowledgeBase.uploadAndWait({ file, name: 'Handbook', agentIds: [agentId] });
}
