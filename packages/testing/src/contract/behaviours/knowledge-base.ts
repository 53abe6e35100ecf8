import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';
import type { ContractSession } from '../session/session.js';

/** Milliseconds between two polls of a document, and the number of polls. */
const pollEvery = 2_000;
const polls = 60;

async function waitUntilIndexed(api: ContractSession, documentId: string): Promise<string> {
  for (let poll = 1; ; poll += 1) {
    const { status } = await api.call('knowledgeBase.get', { path: { documentId } });
    if (status !== 'processing' || poll === polls) return status;
    await api.sleep(pollEvery);
  }
}

/** Behaviours of documents. */
export const knowledgeBaseBehaviours: readonly Behaviour[] = [
  {
    title: 'accepts a document as a form, indexes it, finds its text, and deletes it',
    prove: async (api, expect) => {
      const form = new FormData();
      const text = 'Contract suites may be returned within thirty days.';
      form.set('file', new File([text], 'returns.txt', { type: 'text/plain' }));
      form.set('metadata', '{"order_id":7,"note":null}');
      const document = await api.call('knowledgeBase.uploadDocument', { body: form });
      const path = { documentId: document.id };
      api.deleteLater('knowledgeBase.delete', path);
      expect(document.name).toBe('returns.txt');
      expect(document.metadata).toEqual({ order_id: 7, note: null });
      expect(await waitUntilIndexed(api, document.id)).toBe('indexed');
      const { matches } = await api.call('knowledgeBase.search', {
        body: { query: 'When may suites be returned?', documentIds: [document.id], topK: 1 },
      });
      expect(matches.map(({ documentId }) => documentId)).toEqual([document.id]);
      expect(String(matches[0]?.excerpt)).toMatch(/thirty days/);
      await api.call('knowledgeBase.delete', { path });
      expectProblem(expect, await api.send('knowledgeBase.get', { path }), [404]);
    },
  },
];
