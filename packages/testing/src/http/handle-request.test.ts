import { describe, expect, it, test } from 'vitest';
import { createStandInService } from '../../test/support/stand-in-service.js';
import { notFound } from '../emulator/problems/problem.js';

const call = { agentId: 'agt_1', toNumber: '+14155550123' };

describe('the order of the steps', () => {
  const { send, keys } = createStandInService(
    { 'agents.list': () => ({}) },
    { rateLimit: { limit: 1, windowMs: 60_000 } },
  );

  it('authenticates first, then applies the rate limit, then finds the route', async () => {
    const unknown = await send('POST', '/api/v1/call', { headers: { Authorization: 'Bearer no' } });
    expect(unknown.status).toBe(401);
    expect((await send('POST', '/api/v1/call')).status).toBe(404);
    expect((await send('POST', '/api/v1/call')).status).toBe(429);
  });

  it('checks the scope first, then finds the route, then reads the body', async () => {
    const reader = keys.create({ value: 'reader', scopes: ['agents:read'] });
    const response = await send('POST', '/api/v1/outbound-calls', {
      headers: { Authorization: `Bearer ${reader}` },
      body: 'no json',
    });
    expect(response.status).toBe(403);
    expect(response.body.detail).toBe(
      'The API key lacks the scope agents:write, which outboundCalls.create needs.',
    );
  });
});

describe('a problem', () => {
  it('has the documented shape, and says what is wrong and where', async () => {
    const { send } = createStandInService({
      'agents.get': () => {
        throw notFound('agent', 'agt_nope');
      },
    });
    const { status, headers, body } = await send('GET', '/api/v1/agents/agt_nope');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('x-trace-id')).toBe('trace_1');
    expect(body).toEqual({
      type: 'https://docs.voisnap.ai/errors/not-found',
      title: 'Resource Not Found',
      status: 404,
      detail: 'No agent has the id "agt_nope".',
      traceId: 'trace_1',
    });
  });

  it('names every field of the body that is wrong', async () => {
    const { send, failures } = createStandInService();
    const { status, body } = await send('POST', '/api/v1/outbound-calls', {
      json: { toNumber: '555', maxRetries: 7 },
    });
    expect(status).toBe(400);
    expect(body.type).toBe('https://docs.voisnap.ai/errors/validation-error');
    expect(body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'agentId',
      'maxRetries',
      'toNumber',
    ]);
    expect(body.errors[0].message).toBeTypeOf('string');
    expect(failures).toEqual([]);
  });

  it('names the parameter of the query that is wrong', async () => {
    const { send } = createStandInService();
    const { status, body } = await send('GET', '/api/v1/agents?pageSize=0&pagesize=3');
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ field: 'pageSize' }, { field: 'pagesize' }]);
  });
});

describe('a body', () => {
  const { send } = createStandInService({ 'outboundCalls.cancel': () => ({}) });

  test.each([
    ['a broken JSON body is a 400', 'application/json', '{"agentId":', 400],
    ['a body of another type is a 415', 'text/plain', JSON.stringify(call), 415],
    ['a body without a type is a 415', undefined, JSON.stringify(call), 415],
    ['no body where one is needed is a 400', 'application/json', '', 400],
    ['a multipart body where JSON is wanted is a 415', 'multipart/form-data; boundary=x', '-', 415],
  ])('%s', async (_title, contentType, body, status) => {
    const bytes = new TextEncoder().encode(body);
    const response = await send('POST', '/api/v1/outbound-calls', {
      body: bytes,
      ...(contentType !== undefined && { headers: { 'Content-Type': contentType } }),
    });
    expect(response.status).toBe(status);
  });

  it('is rejected when it is too large, by its header or by its bytes', async () => {
    const large = new Uint8Array(11 * 2 ** 20);
    const stream = () => new Blob([large]).stream();
    const headers = { 'Content-Type': 'application/json' };
    const path = '/api/v1/outbound-calls';
    expect((await send('POST', path, { body: stream(), headers })).status).toBe(413);
    const stated = { ...headers, 'Content-Length': String(large.byteLength) };
    expect((await send('POST', path, { body: large, headers: stated })).status).toBe(413);
  });
});

describe('a response that violates the contract', () => {
  it.each([
    ['a field that is missing', { id: 'agt_1' }],
    ['nothing at all', undefined],
    ['a page in place of an agent', { data: [], page: 1, pageSize: 20, total: 0, totalPages: 0 }],
  ])('is a 501 that says what is wrong: %s', async (_title, value) => {
    const { send, failures } = createStandInService({ 'agents.get': () => value });
    const { status, body } = await send('GET', '/api/v1/agents/agt_1');
    expect(status).toBe(501);
    expect(body.detail).toContain(
      "The mock's response to agents.get does not match the contract:\n✖ ",
    );
    expect(failures).toHaveLength(1);
  });

  it('is checked as the client reads it, not as the handler returns it', async () => {
    const { send } = createStandInService({
      'telephony.numbers.search': () => ({ numbers: { toJSON: () => [] } }),
      'agents.get': () => ({ toJSON: () => undefined }),
    });
    expect((await send('GET', '/api/v1/telephony/numbers/search')).body).toEqual({ numbers: [] });
    expect((await send('GET', '/api/v1/agents/agt_1')).status).toBe(501);
  });

  it('is a 501 when a 204 has a body', async () => {
    const { send } = createStandInService({ 'agents.delete': () => ({ deleted: true }) });
    expect((await send('DELETE', '/api/v1/agents/agt_1')).status).toBe(501);
  });

  it('is a 500 when the handler fails, and the mock records the error', async () => {
    const { send, failures } = createStandInService({
      'agents.get': () => {
        throw new TypeError('cannot read it');
      },
    });
    const { status, body } = await send('GET', '/api/v1/agents/agt_1');
    expect({ status, detail: body.detail }).toEqual({
      status: 500,
      detail: 'The mock failed: cannot read it',
    });
    expect(failures).toHaveLength(1);
  });
});

describe('routes', () => {
  const seen: string[] = [];
  const { send, app } = createStandInService({
    'telephony.numbers.search': ({ query }) => {
      seen.push(JSON.stringify(query));
      return { numbers: [] };
    },
    'agents.delete': ({ path }) => {
      seen.push(JSON.stringify(path));
    },
  });

  it('prefer a word to a parameter, and decode the path and the query', async () => {
    await send('GET', '/api/v1/telephony/numbers/search?capabilities=voice,sms&limit=3');
    const { status, body } = await send('DELETE', '/api/v1/agents/a%2Fb%20c');
    expect({ status, body }).toEqual({ status: 204, body: '' });
    expect(seen).toEqual(['{"capabilities":["voice","sms"],"limit":3}', '{"agentId":"a/b c"}']);
  });

  test.each([
    ['POST', '/v1/call', 'POST /api/v1/outbound-calls (outboundCalls.create)'],
    ['GET', '/agents', 'GET /api/v1/agents (agents.list)'],
    ['GET', '/api/v1/agent/agt_1', 'GET /agents/{agentId} (agents.get)'],
    ['PUT', '/api/v1/agents/agt_1', 'PATCH /agents/{agentId} (agents.update)'],
    ['GET', '/api/v1/agents/', 'GET /agents (agents.list)'],
    ['POST', '/api/v1/outbound_calls', 'POST /outbound-calls (outboundCalls.create)'],
  ])('%s %s is a 404 that names %s', async (method, path, nearest) => {
    const { status, body } = await send(method, path);
    expect(status).toBe(404);
    expect(body.detail).toContain(nearest);
  });

  it('name the prefix of the API for a path outside of it', async () => {
    const { body } = await send('GET', '/agents');
    expect(body.detail).toMatch(
      /^No operation matches GET \/agents\. .* All routes are below \/api\/v1\./,
    );
  });

  it('answer a preflight of a browser, without credentials', async () => {
    const response = await app.fetch(
      new Request('https://api.voisnap.ai/api/v1/agents', {
        method: 'OPTIONS',
        headers: {
          Origin: 'https://example.com',
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'authorization,idempotency-key',
        },
      }),
    );
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toContain('idempotency-key');
  });

  it('answer HEAD as GET, without a body', async () => {
    const { status, body } = await send('HEAD', '/api/v1/telephony/numbers/search');
    expect({ status, body }).toEqual({ status: 200, body: '' });
  });
});
