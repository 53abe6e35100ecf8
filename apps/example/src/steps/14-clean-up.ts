import assert from 'node:assert/strict';
import {
  type Agent,
  type KnowledgeBaseDocument,
  NotFoundError,
  type TelephonyNumber,
} from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Releases the number that the tour bought, and deletes everything that it created. */
export const cleanUp = async (
  { client, print }: Tour,
  made: { agent: Agent; number: TelephonyNumber; document: KnowledgeBaseDocument },
): Promise<void> => {
  print.step('Clean up');
  await client.agents.deactivate(made.agent.id);
  await Promise.all([
    client.telephony.numbers.release(made.number.id),
    client.knowledgeBase.delete(made.document.id),
    client.agents.delete(made.agent.id),
  ]);
  await assert.rejects(client.agents.get(made.agent.id), NotFoundError);
  print.line('The agent, the number and the document are gone.');
};
