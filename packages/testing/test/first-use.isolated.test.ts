import type { VoisnapClient } from '@voisnap/sdk';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createVoisnapMock,
  fault,
  type VoisnapMock,
  type VoisnapMockOptions,
} from '../src/index.js';

// Each test loads the SDK anew, so that what it uses is loaded during the test.

const toNumber = '+14155550123';

interface Parts {
  readonly client: VoisnapClient;
  readonly mock: VoisnapMock;
  /** An agent. */
  readonly agentId: string;
}

const uses: readonly (readonly [
  string,
  `${number}${'s' | 'm'}`,
  (parts: Parts) => PromiseLike<unknown>,
])[] = [
  [
    'a refusal that is retried',
    '5s',
    ({ client, mock, agentId }) => {
      mock.faults.next('agents.get', fault.rateLimited({ retryAfter: '2s' }));
      return client.agents.get(agentId);
    },
  ],
  [
    'a timeout that is retried',
    '2m',
    ({ client, mock, agentId }) => {
      mock.faults.next('agents.get', fault.hang());
      return client.agents.get(agentId);
    },
  ],
  [
    'a create whose body is checked, and its retry',
    '5s',
    ({ client, mock }) => {
      mock.faults.next('agents.create', fault.rateLimited({ retryAfter: '2s' }));
      return client.agents.create({ name: 'Aria' });
    },
  ],
  [
    'a call that is waited for',
    '30m',
    ({ client, agentId }) => client.outboundCalls.createAndWait({ agentId, toNumber }),
  ],
  [
    'an upload that is waited for',
    '10m',
    ({ client }) => client.knowledgeBase.uploadAndWait({ file: new File(['hello'], 'a.txt') }),
  ],
  [
    'a list of slow pages',
    '10s',
    ({ client, mock }) => {
      mock.faults.next('agents.list', fault.latency('3s'));
      return client.agents.listAll();
    },
  ],
  [
    'a request to any path',
    '10s',
    ({ client, mock }) => {
      mock.faults.next('agents.list', fault.latency('3s'));
      return client.request({ method: 'GET', path: '/agents' });
    },
  ],
];

describe('time that a test moves', () => {
  let parts: Parts;

  const setUp = async (access: 'memory' | 'fetch', options: VoisnapMockOptions = {}) => {
    vi.resetModules();
    const sdk = await import('@voisnap/sdk');
    const mock = createVoisnapMock({ clock: 'manual', ...options });
    const { dispatcher, ...forFetch } = mock.clientOptions;
    const client = new sdk.VoisnapClient(
      access === 'memory' ? mock.clientOptions : { ...forFetch, fetch: mock.fetch },
    );
    return { client, mock, agentId: mock.db.agent.insert({ name: 'Aria' }).id };
  };

  describe.each(['memory', 'fetch'] as const)('by %s', (access) => {
    beforeEach(async () => {
      parts = await setUp(access);
    });

    it.each(uses)('waits for what the SDK loads for %s', async (_what, time, use) => {
      let isDone = false;
      const used = Promise.resolve(use(parts)).finally(() => {
        isDone = true;
      });
      await parts.mock.clock.advance(time);
      expect(isDone).toBe(true);
      await expect(used).resolves.toBeDefined();
      await parts.mock.close();
    });

    it('waits for what the SDK loads for a call that waits for its rate limit', async () => {
      const rateLimit = { limit: 1, windowMs: 10_000 };
      const { client, mock, agentId } = await setUp(access, { rateLimit });
      await client.agents.get(agentId);
      const second = client.agents.get(agentId).withResponse();
      let isDone = false;
      second.finally(() => {
        isDone = true;
      });
      await mock.clock.advance('11s');
      expect(isDone).toBe(true);
      expect((await second).attempts).toMatchObject([{ status: 200, pacedMs: 10_000 }]);
      await mock.close();
    });
  });
});
