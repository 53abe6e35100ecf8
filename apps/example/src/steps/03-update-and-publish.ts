import assert from 'node:assert/strict';
import type { Agent } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Changes an agent, activates it and publishes the new version. */
export const publishAgent = async ({ client, print }: Tour, agent: Agent): Promise<void> => {
  print.step('Update, activate and publish');

  // All other fields stay as they are, also in nested objects.
  const updated = await client.agents.update(agent.id, {
    llm: { temperature: 0.5 },
    maxDurationSeconds: 900,
  });
  assert.equal(updated.llm?.model, 'gpt-4o');
  print.value('version', `${agent.version} → ${updated.version}`);

  const active = await client.agents.activate(agent.id);
  assert.equal(active.status, 'active');
  print.value('status', active.status);

  const published = await client.agents.publish(agent.id, { notes: 'Calmer, and longer calls' });
  print.value('published', `version ${published.publishedVersion}`);
};
