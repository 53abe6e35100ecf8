import type { VoisnapClient } from '@voisnap/sdk';

/** Uploads a document for an agent, and waits until the agent can use it. */
export async function publishHandbook(client: VoisnapClient, agentId: string, text: string) {
  const file = new File([text], 'handbook.md', { type: 'text/markdown' });
  return client.knowledgeBase.uploadAndWait({ file, name: 'Handbook', agentIds: [agentId] });
}
