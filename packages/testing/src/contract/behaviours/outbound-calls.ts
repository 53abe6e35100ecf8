import type { Behaviour } from '../session/behaviour.js';
import { expectProblem } from '../session/expect-problem.js';
import { makeAgent } from '../session/make-agent.js';

const DAY = 86_400_000;
/** From the range that is kept for fiction. */
const toNumber = '+12025550123';

/** Behaviours of calls. Nothing is dialled. */
export const outboundCallBehaviours: readonly Behaviour[] = [
  {
    title: 'schedules a call, cancels it, and keeps the given fields',
    prove: async (api, expect) => {
      const { id: agentId } = await makeAgent(api);
      await api.call('agents.publish', { path: { agentId } });
      await api.call('agents.activate', { path: { agentId } });
      const { headers } = await api.send('agents.get', { path: { agentId } });
      // The server's present: a mock has a time of its own.
      const now = Date.parse(headers.get('Date') ?? new Date().toUTCString());
      const scheduledFor = new Date(now + DAY).toISOString();
      const metadata = { order_id: 7, note: null };
      const body = { agentId, toNumber, scheduledFor, metadata };
      const placed = await api.call('outboundCalls.create', { body });
      expect([placed.status, placed.toNumber]).toEqual(['scheduled', toNumber]);
      expect(Date.parse(placed.scheduledFor ?? '')).toBe(now + DAY);
      const path = { callId: placed.id };
      expect((await api.call('outboundCalls.cancel', { path })).status).toBe('cancelled');
      const { status, metadata: kept } = await api.call('outboundCalls.get', { path });
      expect([status, kept]).toEqual(['cancelled', metadata]);
    },
  },
  {
    title: 'rejects a number that is not in E.164 format',
    prove: async (api, expect) => {
      const { id: agentId } = await makeAgent(api);
      const response = await api.send('outboundCalls.create', {
        body: { agentId, toNumber: '(202) 555-0123' },
      });
      expectProblem(expect, response, [400, 422]);
    },
  },
];
