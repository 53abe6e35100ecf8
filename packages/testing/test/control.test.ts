import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, test } from 'vitest';
import { magicNumbers } from '../src/index.js';
import { startServing } from './support/serve.js';

const script = [
  { ring: '3s' },
  'answer',
  { agent: 'Hello' },
  { tool: 'book_slot', takes: '2s', succeeds: true },
  { caller: 'Book me in' },
  { outcome: 'booked' },
  { hangup: 'caller' },
];

async function placeCall({ api }: Awaited<ReturnType<typeof startServing>>) {
  const agent = await api('/agents', { json: { name: 'Aria' } });
  await api(`/agents/${agent.body.id}/publish`, { method: 'POST' });
  const json = { agentId: agent.body.id, toNumber: '+14155550123' };
  return (await api('/outbound-calls', { json })).body;
}

describe('the control of a server', () => {
  it('lists all routes, without a key', async () => {
    await using served = await startServing();
    const { status, body } = await served.ask('/__voisnap', { key: null });
    expect(status).toBe(200);
    // That all of them are there is held by the test of the guide that lists them.
    expect(body.routes['POST /__voisnap/faults/next']).toEqual({
      summary: "Plans the faults of an operation's next requests.",
      example: { operation: 'agents.get', faults: ['reset', 'pass'] },
    });
    const numbers = await served.ask('/__voisnap/magic-numbers', { key: null });
    expect(numbers.body).toEqual(magicNumbers);
  });

  it.each(['GET', 'HEAD'])(
    'responds to %s at its root and its health route, for tools that wait for a server',
    async (method) => {
      await using served = await startServing();
      for (const path of ['/', '/?ready', '/__voisnap', '/__voisnap/', '/__voisnap/health']) {
        expect((await served.ask(path, { method, key: null })).status).toBe(200);
      }
      const { body } = await served.ask('/', { key: null });
      expect(body).toMatchObject({ openapi: '/openapi.json', control: '/__voisnap' });
      const health = await served.ask('/__voisnap/health', { key: null });
      expect(health.body).toEqual({ status: 'up', workspaces: 1 });
      expect((await served.control('GET /verify')).body).toEqual({ clean: true });
      expect((await served.ask('/', { method: 'DELETE' })).status).toBe(404);
    },
  );

  it('seeds and resets', async () => {
    await using served = await startServing();
    const json = { agent: [{ id: 'agt_1', name: 'Aria' }], webhook: [{}] };
    const seeded = await served.control('POST /seed', { json });
    expect(seeded.body).toEqual({ stored: { agent: 1, webhook: 1 } });
    expect((await served.api('/agents/agt_1')).body.name).toBe('Aria');
    await served.control('POST /reset');
    expect((await served.api('/agents/agt_1')).status).toBe(404);
  });

  it('stores nothing of an invalid seed', async () => {
    await using served = await startServing({ data: { agent: [{ id: 'agt_1' }] } });
    const json = { agent: [{ name: 'Aria' }, { name: 5 }, { id: 'agt_1' }] };
    const { status, body } = await served.control('POST /seed', { json });
    expect(status).toBe(400);
    expect(body.detail).toBe(
      'The seed is invalid: agent[1].name: Invalid input: expected string, received number; agent[2].id: agt_1 is stored already',
    );
    expect((await served.api('/agents')).body.total).toBe(1);
  });

  it('lists received requests, but not those of control', async () => {
    await using served = await startServing();
    await served.control('GET /clock');
    await served.control('GET /clok');
    await served.api('/agents', { json: { name: 'Aria' } });
    await served.api('/agent');
    const all = (await served.control('GET /requests')).body.data;
    expect(all).toMatchObject([
      { operationId: 'agents.create', body: { name: 'Aria' }, response: { status: 201 } },
      { pathname: '/agent', response: { status: 404 } },
    ]);
    expect(JSON.stringify(all)).not.toContain(served.apiKey);
    const created = await served.control('GET /requests?operation=agents.create');
    expect(created.body.data).toHaveLength(1);
    const unmatched = await served.control('GET /requests?unmatched=true');
    expect(unmatched.body.data).toMatchObject([{ pathname: '/agent' }]);
    await served.control('DELETE /requests');
    expect((await served.control('GET /requests')).body.data).toEqual([]);
  });

  it('verifies, and reports problems that no response showed', async () => {
    await using served = await startServing();
    expect((await served.control('GET /verify')).body).toEqual({ clean: true });
    await served.api('/agent');
    await served.control('POST /faults/next', {
      json: { operation: 'agents.get', faults: ['reset'] },
    });
    const { clean, detail } = (await served.control('GET /verify')).body;
    expect(clean).toBe(false);
    expect(detail).toContain('No operation matches GET /agent.');
    expect(detail).toContain('- fault.reset() for agents.get was not used by any request.');
  });

  it('moves time', async () => {
    await using served = await startServing({ clock: 'manual' });
    const { id } = await placeCall(served);
    const started = (await served.control('GET /clock')).body;
    expect(started).toEqual({ mode: 'manual', now: '2025-06-16T09:00:00.000Z' });
    const next = (await served.control('POST /clock/next')).body;
    expect(next.moved).toBe(true);
    expect(next.now > started.now).toBe(true);
    const to = '2025-06-16T10:00:00Z';
    const later = await served.control('POST /clock/advance', { json: { to } });
    expect(later.body.now).toBe('2025-06-16T10:00:00.000Z');
    expect((await served.api(`/outbound-calls/${id}`)).body.status).toBe('completed');
    expect((await served.control('POST /clock/next')).body.moved).toBe(false);
  });

  it('plans faults, lists the unused ones, and removes them', async () => {
    await using served = await startServing();
    const faults = [{ type: 'rateLimited', retryAfter: '2s' }, 'pass', { type: 'html' }];
    await served.control('POST /faults/next', { json: { operation: 'agents.list', faults } });
    const { status, headers } = await served.api('/agents');
    expect([status, headers.get('retry-after')]).toEqual([429, '2']);
    expect((await served.api('/agents')).status).toBe(200);
    const always = { operation: 'agents.get', fault: { type: 'status', code: 503 } };
    await served.control('POST /faults/always', { json: always });
    expect((await served.control('GET /faults')).body.unused).toEqual([
      { fault: 'fault.html(502)', operation: 'agents.list' },
      { fault: 'fault.status(503)', operation: 'agents.get' },
    ]);
    expect((await served.api('/agents/agt_1')).status).toBe(503);
    expect((await served.api('/agents/agt_1')).status).toBe(503);
    await served.control('DELETE /faults');
    expect((await served.api('/agents/agt_1')).status).toBe(404);
  });

  it('loses the response of completed work', async () => {
    await using served = await startServing();
    const faults = [{ type: 'afterCommit', fault: 'reset' }];
    await served.control('POST /faults/next', { json: { operation: 'agents.create', faults } });
    await expect(served.api('/agents', { json: { name: 'Aria' } })).rejects.toThrow();
    expect((await served.api('/agents')).body.total).toBe(1);
  });

  it('plans a call with a script', async () => {
    await using served = await startServing({ clock: 'manual' });
    await served.control('POST /calls/next', { json: { script } });
    const { id } = await placeCall(served);
    await served.control('POST /clock/advance', { json: { by: '10m' } });
    const call = (await served.api(`/outbound-calls/${id}`)).body;
    expect(call.status).toBe('completed');
    const path = `/conversations/${call.conversationId}`;
    expect((await served.api(path)).body).toMatchObject({ outcome: 'booked' });
    const { turns } = (await served.api(`${path}/transcript`)).body;
    expect(turns.map(({ text }: { text: string }) => text)).toEqual(['Hello', 'Book me in']);
  });

  it('plans every call to a number, and places an inbound call', async () => {
    await using served = await startServing({
      clock: 'manual',
      data: {
        agent: [{ id: 'agt_1' }],
        telephonyNumber: [{ phoneNumber: '+14155550100', assignedAgentId: 'agt_1' }],
      },
    });
    const to = { number: '+14155550123', script: ['busy'] };
    await served.control('POST /calls/to', { json: to });
    const { id } = await placeCall(served);
    await served.control('POST /clock/advance', { json: { by: '10m' } });
    expect((await served.api(`/outbound-calls/${id}`)).body.status).toBe('busy');
    const ringing = { from: '+14155550199', to: '+14155550100' };
    const { conversationId } = (await served.control('POST /calls/inbound', { json: ringing }))
      .body;
    expect((await served.api(`/conversations/${conversationId}`)).body.direction).toBe('inbound');
  });
  it('delivers webhooks to a URL, and lists the deliveries', async () => {
    const received: string[] = [];
    const receiver = createServer((request, response) => {
      received.push(String(request.headers['x-webhook-signature']));
      response.writeHead(204).end();
    });
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const to = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hooks`;
    await using served = await startServing();
    expect((await served.control('GET /webhooks')).body.secret).toMatch(/^whsec_/);
    const events = ['SessionEnded'];
    await served.control('POST /webhooks/deliver-to', { json: { to, events } });
    const json = { event: 'SessionEnded', data: { durationSeconds: 90 } };
    const emitted = await served.control('POST /webhooks/emit', { json });
    expect(emitted.body).toMatchObject({ type: 'SessionEnded', data: { durationSeconds: 90 } });
    await served.control('POST /webhooks/emit', { json: { event: 'Error' } });
    expect(received).toEqual([expect.stringMatching(/^sha256=[0-9a-f]{64}$/)]);
    const deliveries = await served.control('GET /webhooks/deliveries?event=SessionEnded');
    expect(deliveries.body.data).toMatchObject([{ url: to, outcome: 'delivered', status: 204 }]);
    await served.control('POST /reset');
    await served.control('POST /webhooks/emit', { json });
    expect(received).toHaveLength(1);
    receiver.close();
  });
});

describe('bad input of control', () => {
  test.each([
    [
      'POST /reset',
      { now: true },
      'The body of POST /reset is invalid: There is no field "now". Known fields: none.',
    ],
    ['POST /seed', { agents: [] }, 'agents: A seed has no table "agents".'],
    ['POST /clock/advance', {}, 'give { "by": "5m" } or { "to": "2025-06-17T09:00:00Z" }'],
    ['POST /clock/advance', { by: 'long' }, 'Invalid duration "long":'],
    ['POST /clock/advance', { to: '2025-06-16' }, 'The clock cannot go back'],
    ['POST /faults/next', { operation: 'agents.get', faults: [] }, 'faults: Too small'],
    [
      'POST /faults/next',
      { operation: 'agent.get', faults: ['reset'] },
      'Unknown operation "agent.get". Did you mean "agents.get"?',
    ],
    [
      'POST /faults/next',
      { operation: 'agents.get', faults: ['rest'] },
      'There is no fault of the type "rest". Did you mean "reset"?',
    ],
    [
      'POST /faults/always',
      { operation: 'agents.get', fault: { type: 'reset', after: 3 } },
      'The fault reset is invalid: There is no field "after". Known fields: none.',
    ],
    [
      'POST /faults/always',
      { operation: 'agents.get', fault: { type: 'status', code: 99 } },
      '99 is not a response status.',
    ],
    ['POST /faults/always', { operation: 'agents.get', fault: 7 }, '7 is not a fault.'],
    [
      'POST /faults/when',
      { match: { mehtod: 'GET' }, fault: 'reset' },
      'match: There is no field "mehtod". Did you mean "method"?',
    ],
    [
      'POST /faults/when',
      { match: { method: 'FETCH' }, fault: 'reset' },
      'match.method: it must be',
    ],
    [
      'POST /faults/when',
      { match: { operation: 'agent.get' }, fault: 'reset' },
      'Unknown operation "agent.get". Did you mean "agents.get"?',
    ],
    [
      'POST /faults/when',
      { match: { operation: 'agents.get', path: { agent: 'agt_1' } }, fault: 'reset' },
      'The path of agents.get has no parameter "agent". Did you mean "agentId"?',
    ],
    ['POST /faults/when', { match: { method: 'GET' }, fault: 'rest' }, 'Did you mean "reset"?'],
    ['POST /faults/when', { match: {}, fault: 'reset' }, 'match: it is empty; for every request'],
    ['POST /faults/chaos', { rate: 2, of: ['reset'] }, 'The rate of chaos is 2.'],
    ['POST /faults/chaos', { rate: 0.5, of: [] }, 'Chaos has no faults to draw.'],
    ['POST /faults/chaos', { rate: 0.5, of: ['rest'] }, 'Did you mean "reset"?'],
    ['POST /faults/chaos', { rate: 0.5, of: ['reset'], seed: 0.5 }, 'seed: Invalid input'],
    [
      'POST /faults/chaos',
      { rate: 0.5, of: ['reset'], except: ['agents.gets'] },
      'Did you mean "agents.get"?',
    ],
    [
      'POST /overrides/reply',
      { operation: 'agents.list', response: { data: [], page: '1' } },
      /^The response does not match the contract of agents\.list:\n.*→ at page\n.*wrongShape/s,
    ],
    [
      'POST /overrides/reply',
      { operation: 'agents.list' },
      'The response does not match the contract of agents.list',
    ],
    [
      'POST /overrides/reply-once',
      { operation: 'agents.delete', response: {} },
      'The response does not match the contract of agents.delete',
    ],
    [
      'POST /overrides/reply',
      { operation: 'agents.list', match: { query: { pagesize: 5 } } },
      'The query of agents.list has no parameter "pagesize". Did you mean "pageSize"?',
    ],
    [
      'POST /overrides/patch',
      { operation: 'agents.list', match: { path: { id: 'agt_1' } }, change: {} },
      'The path of agents.list has no parameter "id". Known parameters: none.',
    ],
    ['POST /overrides/patch', { operation: 'agents.get' }, 'change: Invalid input'],
    [
      'POST /overrides/patch',
      { operation: 'agents.gett', change: {} },
      'Did you mean "agents.get"?',
    ],
    [
      'POST /overrides/fail',
      { operation: 'agents.get', status: 418 },
      'The API has no problem with the status 418.',
    ],
    [
      'POST /overrides/fail',
      { operation: 'agents.get', status: 404, details: 'Gone.' },
      'There is no field "details". Did you mean "detail"?',
    ],
    ['POST /jobs', { job: 'document.index' }, 'Did you mean "document.indexing"?'],
    ['POST /jobs', { job: 'document.indexing', take: '5m' }, 'Did you mean "takes"?'],
    ['POST /jobs', { job: 'document.indexing', takes: 'long' }, 'takes of jobs.set'],
    ['POST /snapshots', { name: 'a/b' }, 'name: it must be 1 to 100 letters, digits and ._-'],
    ['POST /requests/expect', { operation: 'agents.gett' }, 'Did you mean "agents.get"?'],
    ['POST /requests/expect', { operation: 'agents.get', bodi: {} }, 'Did you mean "body"?'],
    ['POST /requests/expect', { operation: 'agents.get', times: -1 }, 'times of requests.expect()'],
    ['POST /requests/wait-for', { operation: 'agents.gett' }, 'Did you mean "agents.get"?'],
    [
      'POST /requests/wait-for',
      { operation: 'agents.get', times: 0 },
      'waitFor() cannot wait for zero requests',
    ],
    [
      'POST /requests/wait-for',
      { operation: 'agents.get', timeout: 'long' },
      'Invalid duration "long":',
    ],
    ['POST /requests/wait-for', { operation: 'agents.get', timeout: '1h' }, 'at most "10m"'],
    ['POST /db/agent', { nmae: 'Aria' }, 'Did you mean "name"?'],
    ['POST /db/agent', { id: 'agt_1' }, 'The agent agt_1 already exists'],
    ['PATCH /db/agent/agt_1', { name: 5 }, 'name'],
    ['POST /fixtures/agent', { nmae: 'Aria' }, 'Did you mean "name"?'],
    ['GET /verify?all=true', undefined, 'GET /verify has no filter "all". Known filters: none.'],
    [
      'POST /faults/always',
      { operation: 'agents.get', fault: { type: 'wrongShape' } },
      'The fault wrongShape is invalid: body: ',
    ],
    ['POST /calls/next', { script: ['anwser'] }, 'script[0] is not a step. Did you mean "answer"?'],
    ['POST /calls/next', { script: ['answer', { agent: 5 }] }, 'script[1] is invalid: agent: '],
    ['POST /calls/next', { script: ['answer'] }, /the call (?:goes on|does not end)|end/i],
    ['POST /calls/to', { number: '555', script: ['busy'] }, 'takes a number in E.164 format'],
    [
      'POST /calls/inbound',
      { from: '+14155550199', to: '+14155550100' },
      'The mock has no number +14155550100',
    ],
    ['POST /webhooks/deliver-to', { to: 'me' }, '"me"'],
    ['POST /webhooks/deliver-to', { to: 'http://localhost', retry: 1 }, 'Did you mean "retries"?'],
    ['POST /webhooks/emit', { event: 'SessionOver' }, '"SessionOver"'],
    ['GET /webhooks/deliveries?event=SessionOver', undefined, '"SessionOver"'],
    [
      'GET /webhooks/deliveries?type=Error',
      undefined,
      'GET /webhooks/deliveries has no filter "type". Known filters: event.',
    ],
    ['POST /keys', { scopes: ['agents:fly'] }, 'scopes[0]: Invalid option'],
    ['POST /keys', { value: 'a b' }, 'The option "value" of keys.create must consist of letters'],
    ['POST /keys/revoke', { apiKey: 'vsnp_sb_none' }, 'This mock has no API key with that value.'],
    ['GET /requests?operation=agents.gett', undefined, 'Did you mean "agents.get"?'],
    [
      'GET /requests?op=agents.get',
      undefined,
      'GET /requests has no filter "op". Known filters: operation, unmatched.',
    ],
    ['GET /requests?unmatched=1', undefined, 'unmatched is "1"; it must be true or false.'],
  ])('%s with %j gets a sentence', async (name, json, detail) => {
    await using served = await startServing({ data: { agent: [{ id: 'agt_1' }] } });
    const { status, body } = await served.control(name, { json });
    expect(body.detail).toMatch(detail);
    expect(status).toBe(400);
    expect((await served.control('GET /verify')).body).toEqual({ clean: true });
  });

  test.each([
    ['DELETE /faults/fault_1', 'There is no fault "fault_1" in this workspace.'],
    ['GET /db/agents', 'There is no table "agents". Did you mean "agent"?'],
    ['GET /db/agent/agt_9', 'There is no agent "agt_9". GET /db/agent lists all.'],
    ['PATCH /db/agent/agt_9', 'There is no agent "agt_9".'],
    ['DELETE /db/agent/agt_9', 'There is no agent "agt_9".'],
    ['POST /db/xyz', 'There is no table "xyz". Known tables: agent, conversation,'],
    ['POST /fixtures/agents', 'There is no fixture "agents". Did you mean "agent"?'],
    ['POST /fixtures/event', 'There is no fixture "event".'],
    ['POST /snapshots/raedy/restore', 'no snapshot "raedy". Did you mean "ready"?'],
    ['DELETE /snapshots/raedy', 'no snapshot "raedy". Did you mean "ready"?'],
  ])('%s is a 404, because it does not exist', async (name, detail) => {
    await using served = await startServing();
    await served.control('POST /snapshots', { json: { name: 'ready' } });
    const { status, body } = await served.control(name);
    expect(body.detail).toContain(detail);
    expect(status).toBe(404);
  });

  it('is reported for a body that is not JSON, an unknown route, and a missing key', async () => {
    await using served = await startServing();
    const broken = await served.control('POST /seed', { text: '{"agent"' });
    expect([broken.status, broken.body.detail]).toEqual([
      400,
      expect.stringContaining('The body is not JSON'),
    ]);
    const unknown = await served.control('POST /rest');
    expect([unknown.status, unknown.body.detail]).toEqual([
      404,
      'There is no control route POST /__voisnap/rest. Did you mean POST /__voisnap/reset? GET /__voisnap lists all.',
    ]);
    const nobody = await served.control('POST /reset', { key: null });
    expect([nobody.status, nobody.body.detail]).toEqual([
      401,
      expect.stringContaining('Select a workspace'),
    ]);
  });
});
