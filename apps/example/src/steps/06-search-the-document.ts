import assert from 'node:assert/strict';
import type { KnowledgeBaseDocument } from '@voisnap/sdk';
import type { Tour } from '../tour.js';

/** Asks the knowledge base a question, as an agent does during a call. */
export const searchDocument = async (
  { client, print }: Tour,
  document: KnowledgeBaseDocument,
): Promise<void> => {
  print.step('Search the knowledge base');
  const query = 'When is a write not sent again?';
  print.value('question', query);
  const { matches } = await client.knowledgeBase.search({
    query,
    documentIds: [document.id],
    topK: 2,
  });
  for (const { score, excerpt } of matches) {
    print.value(score.toFixed(3), `${excerpt.replaceAll(/\s+/g, ' ').slice(0, 90)}…`);
  }
  assert.ok(matches.length > 0, 'the document has an answer');
};
