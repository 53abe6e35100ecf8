import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';

// Not enabled, so that nothing is delivered while the suite runs.
const body = { url: 'https://example.com/voisnap', events: ['SessionEnded'], enabled: false };

/** Behaviours of webhooks. */
export const webhookBehaviours: readonly Behaviour[] = [
  {
    title: 'creates a webhook, returns its secret only then, changes and deletes it',
    prove: async (api, expect) => {
      const { id, secret, url } = await api.call('webhooks.create', { body });
      const path = { webhookId: id };
      api.deleteLater('webhooks.delete', path);
      expect(url).toBe(body.url);
      expect(String(secret)).toMatch(/^whsec_\w+/);
      expect((await api.call('webhooks.get', { path })).secret ?? null).toBe(null);
      const events = ['SessionStarted', 'SessionEnded'];
      const changed = await api.call('webhooks.update', { path, body: { events } });
      expect([changed.url, changed.events, changed.enabled]).toEqual([url, events, false]);
      await api.call('webhooks.delete', { path });
      expectProblem(expect, await api.send('webhooks.get', { path }), [404]);
    },
  },
];
