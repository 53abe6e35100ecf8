import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';

/** Behaviours of the `Idempotency-Key`. */
export const idempotencyBehaviours: readonly Behaviour[] = [
  {
    title: 'creates an entity once for two requests with the same idempotency key',
    prove: async (api, expect) => {
      const request = {
        body: { name: api.newName() },
        headers: { 'Idempotency-Key': crypto.randomUUID() },
      };
      const first = await api.call('agents.create', request);
      api.deleteLater('agents.delete', { agentId: first.id });
      expect(await api.call('agents.create', request)).toEqual(first);
      const found = await api.call('agents.list', { query: { search: request.body.name } });
      expect(found.total).toBe(1);
    },
  },
  {
    title: 'rejects another body with the same idempotency key',
    prove: async (api, expect) => {
      const headers = { 'Idempotency-Key': crypto.randomUUID() };
      const { id } = await api.call('agents.create', { body: { name: api.newName() }, headers });
      api.deleteLater('agents.delete', { agentId: id });
      const other = await api.send('agents.create', { body: { name: api.newName() }, headers });
      expectProblem(expect, other, [409]);
    },
  },
];
