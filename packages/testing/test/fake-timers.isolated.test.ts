import { VoisnapClient } from '@voisnap/sdk';
import { afterEach, expect, test, vi } from 'vitest';
import { createVoisnapMock, fault, type VoisnapMock } from '../src/index.js';

// Fake timers of the runner are for the user's own code. The mock and the client go by the mock's clock.
afterEach(() => {
  vi.useRealTimers();
});

const timersOf = {
  'Vitest by default': {},
  'Vitest, of all that a runner fakes beside microtasks': {
    toFake: [
      ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
      ...(['setImmediate', 'clearImmediate', 'Date', 'performance'] as const),
    ],
  },
} satisfies Record<string, Parameters<typeof vi.useFakeTimers>[0]>;

/** Retries, a timeout, polling, an upload, a webhook, and time that is moved. */
async function useAll(mock: VoisnapMock, client: VoisnapClient): Promise<void> {
  const { id: agentId } = await client.agents.create({ name: 'Aria' });
  mock.faults.next('agents.list', fault.rateLimited({ retryAfter: '2s' }), fault.reset());
  mock.faults.next('agents.list', fault.hang());
  await client.agents.list();
  const delivered: string[] = [];
  mock.webhooks.deliverTo((request) => {
    delivered.push(request.url);
    return new Response(null, { status: 204 });
  });
  const call = await client.outboundCalls.createAndWait({ agentId, toNumber: '+14155550123' });
  const file = new File(['We are open from nine to five.'], 'hours.md', { type: 'text/markdown' });
  const document = await client.knowledgeBase.uploadAndWait({ file });
  await mock.clock.advance('5m');
  expect([call.status, document.status]).toEqual(['completed', 'indexed']);
  expect(mock.requests.of('agents.list')).toHaveLength(4);
  expect(delivered.length).toBeGreaterThan(0);
  mock.verify();
}

test.each(Object.entries(timersOf))('works beside fake timers: %s', async (_name, timers) => {
  vi.useFakeTimers(timers);
  await using mock = createVoisnapMock();
  await useAll(mock, new VoisnapClient(mock.clientOptions));
});

test("works when timers are faked after the client's first requests, and when they are restored", async () => {
  await using mock = createVoisnapMock();
  const client = new VoisnapClient(mock.clientOptions);
  const { id } = await client.agents.create({ name: 'Aria' });
  await client.agents.get(id);
  vi.useFakeTimers();
  await useAll(mock, client);
  vi.useRealTimers();
  mock.requests.clear();
  await useAll(mock, client);
});

test('works when timers are faked after the mock was created, with fetch too', async () => {
  await using mock = createVoisnapMock();
  const { apiKey, clock } = mock.clientOptions;
  vi.useFakeTimers();
  await useAll(mock, new VoisnapClient({ apiKey, clock, fetch: mock.fetch }));
});

test('rejects faked microtasks, because no request would end', async () => {
  await using mock = createVoisnapMock();
  const client = new VoisnapClient(mock.clientOptions);
  // Vitest itself loads modules with the help of microtasks.
  await client.agents.list();
  vi.useFakeTimers({ toFake: ['queueMicrotask'] });
  await expect(client.agents.list()).rejects.toThrow('Fake timers replaced queueMicrotask');
  await expect(mock.fetch('https://api.voisnap.ai/api/v1/agents')).rejects.toThrow(
    'Fake timers replaced queueMicrotask',
  );
});

test('a real clock runs beside fake timers, created before or after them', async () => {
  vi.useFakeTimers();
  await using mock = createVoisnapMock({ clock: { real: true, speed: 1_000 } });
  const start = mock.clock.now();
  await mock.clock.sleep('20s');
  expect(mock.clock.now() - start).toBeGreaterThanOrEqual(20_000);
  vi.useRealTimers();
  vi.useFakeTimers({ toFake: ['performance'] });
  await mock.clock.sleep('20s');
  expect(mock.clock.now() - start).toBeGreaterThanOrEqual(40_000);
});
