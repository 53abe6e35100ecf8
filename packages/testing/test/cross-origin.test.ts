import { buildOpenApiDocument } from '@voisnap/types/openapi';
import { describe, expect, it, test } from 'vitest';
import { createVoisnapMock, fault } from '../src/index.js';

const page = { Origin: 'https://app.example.com' };

describe('pages of another origin', () => {
  it('may send every method with the requested headers; preflights are not logged', async () => {
    await using mock = createVoisnapMock();
    const { url } = await mock.listen();
    const preflight = await fetch(`${url}/api/v1/agents/agt_1`, {
      method: 'OPTIONS',
      headers: {
        ...page,
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Headers': 'authorization,idempotency-key',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(preflight.headers.get('access-control-allow-headers')).toBe(
      'authorization,idempotency-key',
    );
    expect(mock.requests.all).toEqual([]);
  });

  test.each([
    ['a response', 200, undefined],
    ['a problem', 429, fault.rateLimited()],
    ['a response in drops', 200, fault.drip({ bytesPerTick: 40, every: '1s' })],
  ])('may read %s, with its headers', async (_what, status, planned) => {
    await using mock = createVoisnapMock();
    const { url } = await mock.listen();
    if (planned) mock.faults.next('agents.list', planned);
    const headers = { ...page, Authorization: `Bearer ${mock.clientOptions.apiKey}` };
    const response = await fetch(`${url}/api/v1/agents`, { headers });
    await response.text();
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const exposed = response.headers.get('access-control-expose-headers')?.split(',') ?? [];
    const told = [...response.headers.keys()].filter((name) => /^(?:x-|retry)/.test(name));
    expect(told).toContain('x-trace-id');
    expect(exposed.map((name) => name.toLowerCase())).toEqual(expect.arrayContaining(told));
  });
});

describe('/openapi.json', () => {
  it('describes the API with the URL of this mock, to any origin', async () => {
    await using mock = createVoisnapMock();
    const { url } = await mock.listen();
    const response = await fetch(`${url}/openapi.json`, { headers: page });
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const { servers, ...described } = (await response.json()) as Record<string, unknown>;
    const { servers: _, ...document } = buildOpenApiDocument();
    expect(described).toEqual(JSON.parse(JSON.stringify(document)));
    expect(servers).toEqual([{ url: `${url}/api/v1`, description: 'This mock' }]);
    expect(mock.requests.all).toEqual([]);
    mock.verify();
  });
});
