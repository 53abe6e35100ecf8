import type { OperationId } from '@voisnap/types/operations';
import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';
import { makeAgent } from '../session/make-agent.js';

const lists = [
  'agents.list',
  'conversations.list',
  'telephony.numbers.list',
  'knowledgeBase.list',
  'outboundCalls.list',
  'webhooks.list',
  'users.list',
] as const satisfies readonly OperationId[];

const envelopes = lists.map(
  (id): Behaviour => ({
    title: `responds to ${id} with a page in its envelope`,
    prove: async (api, expect) => {
      const { data, page, pageSize, total, totalPages } = await api.call(id);
      expect([page, pageSize, totalPages]).toEqual([1, 20, Math.ceil(total / 20)]);
      expect(data.length).toBe(Math.min(total, 20));
    },
  }),
);

/** Behaviours of lists. */
export const listBehaviours: readonly Behaviour[] = [
  ...envelopes,
  {
    title: 'returns each item of a list on exactly one page, in the requested order',
    prove: async (api, expect) => {
      const prefix = api.newName();
      for (const letter of ['B', 'A', 'C']) await makeAgent(api, `${prefix} ${letter}`);
      const search = { search: prefix, sortBy: 'name', sortOrder: 'asc', pageSize: '2' };
      const first = await api.call('agents.list', { query: search });
      const second = await api.call('agents.list', { query: { ...search, page: '2' } });
      expect([first.total, first.totalPages, second.page]).toEqual([3, 2, 2]);
      const names = [...first.data, ...second.data].map(({ name }) => name);
      expect(names).toEqual(['A', 'B', 'C'].map((letter) => `${prefix} ${letter}`));
    },
  },
  {
    title: 'rejects a page of more than 100 items',
    prove: async (api, expect) => {
      const response = await api.send('agents.list', { query: { pageSize: '101' } });
      expectProblem(expect, response, [400, 422]);
    },
  },
];
