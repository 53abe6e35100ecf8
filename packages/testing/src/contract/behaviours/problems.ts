import type { OperationId } from '@voisnap/types/operations';
import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';

const gets = [
  ['agents.get', { agentId: 'agt_contract_suite' }],
  ['conversations.get', { conversationId: 'conv_contract_suite' }],
  ['telephony.numbers.get', { numberId: 'num_contract_suite' }],
  ['knowledgeBase.get', { documentId: 'kb_contract_suite' }],
  ['outboundCalls.get', { callId: 'obc_contract_suite' }],
  ['webhooks.get', { webhookId: 'whk_contract_suite' }],
  ['users.get', { userId: 'usr_contract_suite' }],
] as const satisfies readonly (readonly [OperationId, Readonly<Record<string, string>>])[];

const unknowns = gets.map(
  ([id, path]): Behaviour => ({
    title: `responds to ${id} with a problem when the id is unknown`,
    prove: async (api, expect) => expectProblem(expect, await api.send(id, { path }), [404]),
  }),
);

/** Behaviours of problems: RFC 9457. */
export const problemBehaviours: readonly Behaviour[] = [
  ...unknowns,
  {
    title: 'rejects a request without a key, and one with an unknown key',
    prove: async (api, expect) => {
      for (const apiKey of [null, 'vsnp_sb_of_nobody']) {
        expectProblem(expect, await api.send('agents.list', { apiKey }), [401]);
      }
    },
  },
  {
    title: 'names a missing field',
    prove: async (api, expect) => {
      const response = await api.send('agents.create', { body: { description: 'Nameless' } });
      expectProblem(expect, response, [400, 422]);
      expect(JSON.stringify(Object(response.body).errors)).toMatch(/name/i);
    },
  },
  {
    title: 'rejects a body that is not JSON',
    prove: async (api, expect) => {
      expectProblem(expect, await api.send('agents.create', { body: '{"name":' }), [400]);
    },
  },
];
