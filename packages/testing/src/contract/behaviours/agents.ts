import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';
import { makeAgent } from '../session/make-agent.js';

/** Behaviours of agents. */
export const agentBehaviours: readonly Behaviour[] = [
  {
    title: 'creates an agent from its name alone, and returns it by its id',
    prove: async (api, expect) => {
      const name = api.newName();
      const created = await makeAgent(api, name);
      expect(created.name).toBe(name);
      expect(await api.call('agents.get', { path: { agentId: created.id } })).toEqual(created);
    },
  },
  {
    title: 'changes only the given fields of an agent, inside objects too',
    prove: async (api, expect) => {
      const before = await makeAgent(api);
      const path = { agentId: before.id };
      const body = { description: 'Changed', llm: { temperature: 0.25 } };
      const after = await api.call('agents.update', { path, body });
      expect(after.name).toBe(before.name);
      expect(after.description).toBe('Changed');
      expect({ ...after.llm }).toEqual({ ...before.llm, temperature: 0.25 });
      expect((after.version ?? 0) > (before.version ?? 0)).toBe(true);
    },
  },
  {
    title: 'activates, deactivates and publishes an agent',
    prove: async (api, expect) => {
      const { id } = await makeAgent(api);
      const path = { agentId: id };
      expect((await api.call('agents.activate', { path })).status).toBe('active');
      expect((await api.call('agents.deactivate', { path })).status).toBe('inactive');
      const published = await api.call('agents.publish', { path, body: { notes: 'Contract' } });
      expect(published.publishedVersion).toBe(published.version);
      expect((await api.call('agents.stats', { path })).totalConversations).toBe(0);
    },
  },
  {
    title: 'deletes an agent, which is then not found',
    prove: async (api, expect) => {
      const { id } = await makeAgent(api);
      const path = { agentId: id };
      const { status, body } = await api.send('agents.delete', { path });
      expect([status, body]).toEqual([204, undefined]);
      expectProblem(expect, await api.send('agents.get', { path }), [404]);
    },
  },
];
