import type { Agent } from '@voisnap/types';
import type { OutboundCall } from '@voisnap/types/models';
import type { Hono } from 'hono';
import { createFormKey } from '../src/pages/call-key.js';
import { createApp } from '../src/server/create-app.js';
import { openTestDesk, type TestDesk } from './open-test-desk.js';

/** What a test of calls works with. */
export interface OpenCalls extends TestDesk {
  readonly app: Hono;
  readonly agent: Agent;
  /** The form for a call, filled in. */
  fill(fields?: Readonly<Record<string, string>>): URLSearchParams;
  /** Posts the form. */
  post(form: URLSearchParams): Promise<Response>;
  read(path: string): Promise<string>;
  /** The calls that the mock knows. */
  calls(): readonly OutboundCall[];
}

/** Opens a desk with one agent, in a time that stands still. */
export const openCalls = async (clock: 'manual' | 'auto' = 'manual'): Promise<OpenCalls> => {
  const opened = await openTestDesk({ mock: { clock } });
  const { mock, desk } = opened;
  const app = createApp(desk);
  const agent = mock.db.agent.add(mock.fixtures.agent({ name: 'Aria' }));
  const headers = { origin: 'http://localhost' };
  return {
    ...opened,
    app,
    agent,
    fill: (fields = {}) =>
      new URLSearchParams({
        key: createFormKey(mock.clock.now()),
        agentId: agent.id,
        toNumber: '+49 30 123456',
        ...fields,
      }),
    post: async (body) => app.request('/calls', { method: 'POST', body, headers }),
    read: async (path) => (await app.request(path)).text(),
    calls: () => mock.db.outboundCall.all(),
  };
};

/** The sentence that the next page shows. */
export const readNotice = (response: Response): string =>
  decodeURIComponent(response.headers.get('set-cookie') ?? '');
