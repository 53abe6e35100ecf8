import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { RateLimitError, ServerError, TimeoutError, VoisnapClient } from '../src/index.js';
import { type PlainResponse, startPlainServer } from './plain-server.js';
import * as responses from './responses.js';

const apiKey = 'vsnp_sb_0123456789';
const busy: PlainResponse = { status: 503, headers: { 'retry-after': '0' }, body: {} };

describe('credentials', () => {
  it.each([
    ['an API key', { apiKey }, `Bearer ${apiKey}`],
    ['a token', { accessToken: 'eyJhbGci.e30.c2ln' }, 'Bearer eyJhbGci.e30.c2ln'],
    ['a function', { accessToken: async () => 'eyJhbGci.e30.Zm4' }, 'Bearer eyJhbGci.e30.Zm4'],
  ])('from %s are sent as a bearer token', async (_way, credentials, authorization) => {
    await using server = await startPlainServer(() => ({ body: responses.agent }));
    await using client = new VoisnapClient({ ...credentials, baseUrl: server.url });
    await client.agents.get('agt_1');
    expect(server.requests[0]?.headers.authorization).toBe(authorization);
  });

  it('baseUrl is a host or the URL of the API', async () => {
    await using server = await startPlainServer(() => ({ body: responses.agent }));
    for (const baseUrl of [server.url, `${server.url}/`, `${server.url}/api/v1`]) {
      await using client = new VoisnapClient({ apiKey, baseUrl });
      await client.agents.get('agt_1');
    }
    expect(server.requests.map(({ url }) => url)).toEqual(Array(3).fill('/api/v1/agents/agt_1'));
  });
});

describe('retries', () => {
  it('stop after maxRetries, 3 by default', async () => {
    await using server = await startPlainServer(() => busy);
    await using client = new VoisnapClient({ apiKey, baseUrl: server.url, logLevel: 'off' });
    await expect(client.agents.get('agt_1')).rejects.toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(4);
    await expect(client.agents.get('agt_1', { maxRetries: 1 })).rejects.toBeInstanceOf(ServerError);
    expect(server.requests).toHaveLength(6);
  });

  it('follow 429 and 503, or the statuses of retryOn instead', async () => {
    await using server = await startPlainServer((_request, index) => ({
      ...busy,
      status: index === 0 ? 500 : 429,
    }));
    await using client = new VoisnapClient({ apiKey, baseUrl: server.url, logLevel: 'off' });
    await expect(client.agents.get('agt_1')).rejects.toMatchObject({ status: 500 });
    expect(server.requests).toHaveLength(1);
    const error = await client.agents.get('agt_1', { retryOn: [500] }).catch((reason) => reason);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(server.requests).toHaveLength(2);
  });
});

it('an attempt without a response ends after its timeout', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  // Time that only this test moves: the timer is fired by hand.
  let elapse = () => {};
  const clock = {
    now: () => 0,
    sleep: async () => {},
    startTimer: (milliseconds: number, onElapsed: () => void) => {
      if (milliseconds === 30_000) elapse = onElapsed;
      return () => {};
    },
  };
  await using client = new VoisnapClient({
    apiKey,
    clock,
    maxRetries: 0,
    baseUrl: `http://127.0.0.1:${port}`,
  });
  server.on('request', () => elapse());

  await expect(client.agents.get('agt_1')).rejects.toBeInstanceOf(TimeoutError);

  server.closeAllConnections();
  server.close();
});

describe('lists', () => {
  it('fetch page after page to the last one, and listAll fetches the largest pages', async () => {
    await using server = await startPlainServer(({ url }) => {
      const page = Number(new URL(url, 'http://plain').searchParams.get('page') ?? 1);
      const agent = { ...responses.agent, id: `agt_${page}` };
      return { body: responses.page([agent], { page, total: 3, totalPages: 3 }) };
    });
    await using client = new VoisnapClient({ apiKey, baseUrl: server.url, logLevel: 'off' });

    const agents = await client.agents.list({ status: 'active' }).toArray();
    expect(agents.map(({ id }) => id)).toEqual(['agt_1', 'agt_2', 'agt_3']);
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/api/v1/agents?status=active',
      '/api/v1/agents?status=active&page=2',
      '/api/v1/agents?status=active&page=3',
    ]);

    await client.agents.listAll();
    expect(server.requests[3]?.url).toBe('/api/v1/agents?pageSize=100');
    const page = await client.agents.listPage({ page: 2, pageSize: 50 });
    expect(server.requests.at(-1)?.url).toBe('/api/v1/agents?page=2&pageSize=50');
    expect(page.hasNextPage()).toBe(true);
    expect((await page.getNextPage()).data[0]?.id).toBe('agt_3');
  });
});

it('client.request sends any request, with the retries and headers of methods', async () => {
  await using server = await startPlainServer((_request, index) =>
    index === 0 ? busy : { body: { ok: true } },
  );
  await using client = new VoisnapClient({ apiKey, baseUrl: server.url, logLevel: 'off' });
  const result = await client.request<{ ok: boolean }>({
    method: 'POST',
    path: '/agents/agt_1/duplicate',
    query: { tags: ['a', 'b'] },
    body: { name: 'Copy' },
  });
  expect(result.ok).toBe(true);
  const [first, second] = server.requests;
  expect(`${second?.method} ${second?.url}`).toBe('POST /api/v1/agents/agt_1/duplicate?tags=a,b');
  expect(second?.body.toString()).toBe('{"name":"Copy"}');
  expect(second?.headers.authorization).toBe(`Bearer ${apiKey}`);
  expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
});
