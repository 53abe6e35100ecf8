import { describe, expect, it } from 'vitest';
import { createVoisnapMock, type VoisnapMock } from '../mock/voisnap-mock.js';
import { fault } from './faults/index.js';

const send = async (mock: VoisnapMock, method: string, path: string, body?: object) => {
  const response = await mock.fetch(`https://api.voisnap.ai/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${mock.clientOptions.apiKey}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': 'key-1' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const headers = Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'));
  return { status: response.status, headers, text: await response.text() };
};

/** Uses what a mock has, and gives all that came of it. */
async function play(mock: VoisnapMock): Promise<string> {
  const { text } = await send(mock, 'POST', '/agents', { name: 'Ben' });
  const { id: agentId } = JSON.parse(text) as { id: string };
  await mock.clock.advance('20m');
  const call = mock.calls.inbound({ from: '+14155550199', to: '+14155550100' });
  await mock.clock.drain();
  const event = await mock.webhooks.emit('Error');
  const responses = [
    await send(mock, 'GET', '/conversations'),
    await send(mock, 'GET', '/outbound-calls'),
    await send(mock, 'GET', '/knowledge-base/documents'),
    await send(mock, 'GET', `/agents/${agentId}`),
  ];
  const made = [mock.fixtures.agent(), mock.fixtures.telephonyNumber(), mock.keys.create()];
  const { clock, requests, webhooks } = mock;
  const left = [clock.iso(), clock.slept, call.turns, event, webhooks.deliveries, requests.all];
  return JSON.stringify([responses, made, left, mock.faults.unused]);
}

/** A mock in the middle of things: a call rings, a document is indexed, a fault is planned. */
async function makeBusyMock(): Promise<VoisnapMock> {
  const mock = createVoisnapMock({ rateLimit: { limit: 1_000, windowMs: 3_600_000 } });
  const agent = mock.db.agent.insert({ name: 'Aria' });
  mock.db.telephonyNumber.insert({ phoneNumber: '+14155550100', assignedAgentId: agent.id });
  mock.webhooks.deliverTo(() => new Response(null, { status: 204 }), {
    drop: 0.5,
    order: 'shuffled',
  });
  mock.faults.chaos({ rate: 0.2, of: [fault.status(503)], except: ['agents.create'] });
  mock.faults.next('agents.get', fault.unavailable());
  mock.calls.next((call) => call.ring('30s').answer().agent('Hello').hangup('agent'));
  await send(mock, 'POST', '/outbound-calls', { agentId: agent.id, toNumber: '+14155550123' });
  mock.jobs.set('document.indexing', { takes: '15m' });
  const form = new FormData();
  form.append('file', new File(['Returns are free.'], 'faq.txt', { type: 'text/plain' }));
  const headers = { authorization: `Bearer ${mock.clientOptions.apiKey}` };
  const url = 'https://api.voisnap.ai/api/v1/knowledge-base/documents';
  await mock.fetch(url, { method: 'POST', headers, body: form });
  await mock.clock.advance('4s');
  return mock;
}

describe('a snapshot', () => {
  it('restores everything: the same calls get the same responses, byte for byte, each time', async () => {
    using mock = await makeBusyMock();
    const snapshot = mock.snapshot();
    expect(snapshot.at).toEqual(mock.clock.date());
    const played = await play(mock);
    expect(played).toContain('faq.txt');
    mock.restore(snapshot);
    expect(mock.clock.date()).toEqual(snapshot.at);
    expect(await play(mock)).toBe(played);
    mock.restore(snapshot);
    expect(await play(mock)).toBe(played);
  });

  it('restores what was reset, and drops what was planned or registered later', async () => {
    using mock = await makeBusyMock();
    const { apiKey } = mock.clientOptions;
    const snapshot = mock.snapshot();
    const played = await play(mock);
    mock.reset();
    mock.faults.always('agents.create', fault.status(500));
    mock.on('agents.create').fail(409);
    mock.webhooks.deliverTo(() => new Response());
    mock.db.agent.insert();
    mock.restore(snapshot);
    expect(mock.clientOptions.apiKey).toBe(apiKey);
    expect(await play(mock)).toBe(played);
  });

  it('restores the problems that verify() reports, without later ones', async () => {
    using mock = createVoisnapMock();
    const clean = mock.snapshot();
    mock.on('agents.list').reply({ data: 7 } as never);
    await send(mock, 'GET', '/agents');
    const failed = mock.snapshot();
    const failure = 'does not match the contract';
    expect(() => mock.verify()).toThrow(failure);
    mock.restore(clean);
    mock.verify();
    mock.restore(failed);
    expect(() => mock.verify()).toThrow(failure);
    mock.reset();
    mock.verify();
  });

  it('can be restored after an older one was, and the other way round', async () => {
    using mock = createVoisnapMock();
    const empty = mock.snapshot();
    mock.db.agent.insert({ id: 'agt_1' });
    const full = mock.snapshot();
    mock.restore(empty);
    expect(mock.db.agent.size).toBe(0);
    mock.restore(full);
    expect(mock.db.agent.all().map(({ id }) => id)).toEqual(['agt_1']);
  });

  it('does not change with the mock, and the mock does not change with it', () => {
    using mock = createVoisnapMock({ data: { agent: [{ id: 'agt_1', name: 'Aria' }] } });
    const snapshot = mock.snapshot();
    mock.db.agent.update('agt_1', { name: 'Ben' });
    mock.restore(snapshot);
    expect(mock.db.agent.get('agt_1')?.name).toBe('Aria');
  });

  it('restores plans and overrides, which their disposables still undo', async () => {
    using mock = createVoisnapMock();
    const planned = mock.faults.always('agents.list', fault.status(503));
    const replied = mock.on('agents.list').fail(409);
    const snapshot = mock.snapshot();
    planned[Symbol.dispose]();
    replied[Symbol.dispose]();
    expect((await send(mock, 'GET', '/agents')).status).toBe(200);
    mock.restore(snapshot);
    expect((await send(mock, 'GET', '/agents')).status).toBe(503);
    planned[Symbol.dispose]();
    expect((await send(mock, 'GET', '/agents')).status).toBe(409);
    replied[Symbol.dispose]();
    expect((await send(mock, 'GET', '/agents')).status).toBe(200);
  });

  it('keeps the remaining time of sleepers', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    const snapshot = mock.snapshot();
    let woken = false;
    const sleeping = mock.clock.sleep(60_000).then(() => {
      woken = true;
    });
    await mock.clock.advance('45s');
    mock.restore(snapshot);
    await mock.clock.advance('14s');
    expect(woken).toBe(false);
    await mock.clock.advance('1s');
    await sleeping;
  });

  it('leaves ports open and does not move a real clock; scheduled work keeps its remaining time', async () => {
    await using mock = createVoisnapMock({ clock: 'real' });
    const { url } = await mock.listen();
    const agentId = mock.db.agent.insert().id;
    mock.calls.next((call) => call.ring('1h').noAnswer());
    await send(mock, 'POST', '/outbound-calls', { agentId, toNumber: '+14155550123' });
    const snapshot = mock.snapshot();
    await mock.clock.advance('50m');
    const later = mock.clock.now();
    mock.restore(snapshot);
    expect(mock.clock.now()).toBeGreaterThanOrEqual(later);
    await mock.clock.advance('50m');
    expect(mock.db.outboundCall.all()[0]?.status).toBe('ringing');
    await mock.clock.advance('11m');
    expect(mock.db.outboundCall.all()[0]?.status).toBe('no_answer');
    const headers = { authorization: `Bearer ${mock.clientOptions.apiKey}` };
    expect((await fetch(`${url}/api/v1/agents`, { headers })).status).toBe(200);
  });

  it('belongs to its mock, and cannot be restored after that is closed', async () => {
    const mock = createVoisnapMock();
    using other = createVoisnapMock();
    const snapshot = mock.snapshot();
    expect(() => other.restore(snapshot)).toThrow('restore() takes a snapshot of the same mock');
    expect(() => mock.restore({ ...snapshot })).toThrow(TypeError);
    await mock.close();
    expect(() => mock.restore(snapshot)).toThrow('The mock is closed');
    expect(() => mock.snapshot()).toThrow('The mock is closed');
  });
});
