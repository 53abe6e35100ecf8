import { describe, expect, it } from 'vitest';
import { createVoisnapMock, type VoisnapMock } from '../src/index.js';

const send = (mock: VoisnapMock, method: string, path: string, json?: unknown) =>
  mock.fetch(`https://api.voisnap.ai/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${mock.clientOptions.apiKey}`,
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });

/** Some use of a mock, and all that came of it. */
async function play(mock: VoisnapMock): Promise<string> {
  const { id } = (await (await send(mock, 'POST', '/agents', { name: 'Aria' })).json()) as {
    id: string;
  };
  await send(mock, 'POST', '/outbound-calls', { agentId: id, toNumber: '+14155550123' });
  await mock.clock.advance('10m');
  await send(mock, 'GET', '/conversations');
  await send(mock, 'GET', '/agents/agt_nope');
  const dates = /"date":"[^"]*"/g;
  return JSON.stringify([mock.clientOptions.apiKey, mock.requests.all]).replaceAll(dates, '');
}

describe('a mock', () => {
  it('is the same, byte for byte, for the same seed and calls', async () => {
    using one = createVoisnapMock({ seed: 7 });
    using same = createVoisnapMock({ seed: 7 });
    using other = createVoisnapMock({ seed: 8 });
    const played = await play(one);
    expect(await play(same)).toBe(played);
    expect(await play(other)).not.toBe(played);
  });

  it('reads do not change the ids of new entities', async () => {
    using one = createVoisnapMock();
    using other = createVoisnapMock();
    await send(other, 'GET', '/agents');
    const idOf = async (mock: VoisnapMock) =>
      ((await (await send(mock, 'POST', '/agents', { name: 'Aria' })).json()) as { id: string }).id;
    expect(await idOf(one)).toBe(await idOf(other));
  });

  it('is like new after a reset, with the data of its options', async () => {
    using mock = createVoisnapMock({ data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
    const extra = mock.keys.create({ scopes: ['agents:read'] });
    const played = await play(mock);
    mock.db.agent.delete('agt_1');
    mock.reset();
    expect(mock.requests.all).toEqual([]);
    expect(mock.db.agent.all().map(({ id }) => id)).toEqual(['agt_1']);
    expect(mock.clock.iso()).toBe('2025-06-16T09:00:00.000Z');
    expect(mock.keys.create({ scopes: ['agents:read'] })).toBe(extra);
    expect(await play(mock)).toBe(played);
  });

  it('a reset clears rate limits and idempotency keys', async () => {
    using mock = createVoisnapMock({ rateLimit: { limit: 1, windowMs: 60_000 } });
    const create = async (name: string) => {
      const { apiKey } = mock.clientOptions;
      const { status } = await mock.fetch('https://api.voisnap.ai/api/v1/agents', {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${apiKey}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': 'key-1',
        },
        body: JSON.stringify({ name }),
      });
      return status;
    };
    expect([await create('Aria'), await create('Aria')]).toEqual([201, 429]);
    mock.reset();
    expect(await create('Ben')).toBe(201);
    expect(mock.requests.last?.attempt).toBe(1);
  });

  it('stores more entities, and names the invalid entity of a seed', () => {
    using mock = createVoisnapMock();
    mock.seed({ agent: [{ name: 'Aria' }, { name: 'Ben' }] });
    expect(mock.db.agent.size).toBe(2);
    expect(() => mock.seed({ agent: [{ name: 5 as unknown as string }] })).toThrow('agent[0]');
    expect(() => createVoisnapMock({ data: { agents: [] } as object })).toThrow('agents');
  });

  it('returns copies: changing a response changes nothing', async () => {
    using mock = createVoisnapMock({ data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
    await send(mock, 'GET', '/agents/agt_1');
    const stored = mock.db.agent.get('agt_1');
    if (stored) stored.name = 'changed';
    const body = mock.requests.last?.response.body as { name: string };
    body.name = 'changed';
    expect(mock.db.agent.get('agt_1')?.name).toBe('Aria');
  });

  it('accepts other keys, within their scopes, until they are revoked', async () => {
    using mock = createVoisnapMock();
    const apiKey = mock.keys.create({ scopes: ['agents:read'] });
    expect(apiKey).toMatch(/^vsnp_sb_[0-9A-HJKMNP-TV-Z]{26}$/);
    const ask = async (method: string) => {
      const headers = { Authorization: `Bearer ${apiKey}` };
      const url = 'https://api.voisnap.ai/api/v1/agents';
      return (await mock.fetch(url, { method, headers })).status;
    };
    expect([await ask('GET'), await ask('POST')]).toEqual([200, 403]);
    mock.keys.revoke(apiKey);
    expect(await ask('GET')).toBe(401);
  });
});

describe('fetch', () => {
  it('accepts a Request, and does not send an aborted one', async () => {
    using mock = createVoisnapMock({ auth: 'any-key' });
    const url = 'https://api.voisnap.ai/api/v1/agents';
    const headers = { Authorization: 'Bearer eyJhbGci.e30.c2ln' };
    expect((await mock.fetch(new Request(url, { headers }))).status).toBe(200);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(mock.fetch(url, { headers, signal })).rejects.toThrow('enough');
    expect(mock.requests.all).toHaveLength(1);
  });
});

describe('verify', () => {
  it('passes for normal use of the API, including errors', async () => {
    using mock = createVoisnapMock();
    await send(mock, 'GET', '/agents/agt_nope');
    await send(mock, 'POST', '/agents', { nam: 'Aria' });
    mock.verify();
  });

  it('reports a request for no operation, unless that is allowed', async () => {
    using mock = createVoisnapMock();
    await send(mock, 'POST', '/call', {});
    expect(() => mock.verify()).toThrow(
      /^Something went wrong with the Voisnap mock:\n- No operation matches POST \/call\. Nearest: POST \/api\/v1\/outbound-calls \(outboundCalls\.create\)/,
    );
    expect(mock.requests.unmatched).toHaveLength(1);
    using lenient = createVoisnapMock({ onUnmatched: '404' });
    expect((await send(lenient, 'POST', '/call', {})).status).toBe(404);
    lenient.verify();
  });
});

describe('requests', () => {
  it('wait for a later request, or return an earlier one', async () => {
    using mock = createVoisnapMock();
    const waiting = mock.requests.waitFor('agents.create', { times: 2 });
    await send(mock, 'POST', '/agents', { name: 'Aria' });
    await send(mock, 'GET', '/agents');
    await send(mock, 'POST', '/agents', { name: 'Ben' });
    expect((await waiting).body.name).toBe('Ben');
    expect((await mock.requests.waitFor('agents.list')).response.status).toBe(200);
    expect(mock.requests.of('agents.create').map(({ body }) => body.name)).toEqual(['Aria', 'Ben']);
  });

  it('stop waiting for a request that does not arrive, and list those that did', async () => {
    using mock = createVoisnapMock();
    await send(mock, 'GET', '/agents');
    const never = mock.requests.waitFor('agents.create', { timeout: 1 });
    await expect(never).rejects.toMatchObject({
      name: 'AssertionError',
      message:
        'Waited for agents.create, and it did not come within 1 ms (option timeout).\n  It received: agents.list.',
    });
    const once = mock.requests.waitFor('agents.list', { times: 2, timeout: 1 });
    await expect(once).rejects.toThrow(
      'Waited for agents.list twice, and it came once within 1 ms',
    );
  });

  it('reject a wait that could never end, and unknown options', async () => {
    const mock = createVoisnapMock();
    const wait = (options: object) => mock.requests.waitFor('agents.get', options);
    await expect(wait({ times: 0 })).rejects.toThrow("requests.expect('agents.get', { times: 0 })");
    await expect(wait({ time: 5 })).rejects.toThrow('Did you mean "times"?');
    await expect(wait({ timeout: 'soon' })).rejects.toThrow('Invalid duration "soon":');
    await mock.close();
    await expect(wait({})).rejects.toThrow('The mock was closed while it waited for a request');
  });

  it('stop waiting when the signal aborts or the mock is closed', async () => {
    const mock = createVoisnapMock();
    const controller = new AbortController();
    const aborted = mock.requests.waitFor('agents.get', { signal: controller.signal });
    controller.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    const closed = mock.requests.waitFor('agents.get');
    const closing = expect(closed).rejects.toThrow('The mock was closed while');
    await mock.close();
    await closing;
  });

  it('accept only known operations', () => {
    using mock = createVoisnapMock();
    expect(() => mock.requests.of('agent.get' as 'agents.get')).toThrow(
      'Unknown operation "agent.get". Did you mean "agents.get"?',
    );
  });

  it('can be cleared', async () => {
    using mock = createVoisnapMock();
    await send(mock, 'GET', '/agents');
    mock.requests.clear();
    expect(mock.requests.last).toBeUndefined();
  });
});

describe('a closed mock', () => {
  it('does not respond on any client access, and can be closed again', async () => {
    const mock = createVoisnapMock();
    await mock.close();
    await mock.close();
    await expect(send(mock, 'GET', '/agents')).rejects.toThrow('The mock is closed');
    await expect(mock.listen()).rejects.toThrow('The mock is closed');
    await expect(mock.clock.sleep(1)).rejects.toThrow('The mock was closed');
    expect(() => mock.reset()).toThrow('The mock is closed');
  });
});
