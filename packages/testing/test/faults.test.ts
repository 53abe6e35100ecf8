import { performance } from 'node:perf_hooks';
import { outboundCallOperations } from '@voisnap/types/operations';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock, type Fault, fault } from '../src/index.js';
import { accesses, ask } from './support/send-by-each-access.js';

const everyAccess = Object.keys(accesses) as (keyof typeof accesses)[];

const reset = { error: 'Error', code: 'ECONNRESET' };
const closed = { error: 'SocketError', code: 'UND_ERR_SOCKET' };
const refused = { error: 'Error', code: 'ECONNREFUSED' };
const unknownHost = { error: 'Error', code: 'ENOTFOUND' };
const timedOut = { error: 'TimeoutError', code: undefined };
const noJson = (text: string | undefined): boolean => {
  try {
    JSON.parse(text ?? '');
    return false;
  } catch {
    return true;
  }
};

/** What a client sees of each fault, in memory; `overSocket` where a real port cannot do the same. */
const outcomes: readonly { fault: Fault<never>; expected: object; overSocket?: object }[] = [
  { fault: fault.pass(), expected: { status: 200 } },
  { fault: fault.latency('25s'), expected: { status: 200 } },
  { fault: fault.latency('5m'), expected: timedOut },
  { fault: fault.status(500), expected: { status: 500 } },
  {
    fault: fault.status(418, { body: { tea: true } }),
    expected: { status: 418, text: '{"tea":true}' },
  },
  {
    fault: fault.rateLimited({ retryAfter: '2s' }),
    expected: { status: 429, headers: { 'retry-after': '2', 'x-ratelimit-remaining': '0' } },
  },
  {
    fault: fault.unavailable({ retryAfter: '90s' }),
    expected: { status: 503, headers: { 'retry-after': '90' } },
  },
  { fault: fault.html(), expected: { status: 502, headers: { 'content-type': 'text/html' } } },
  { fault: fault.refuse(), expected: refused, overSocket: reset },
  { fault: fault.dns(), expected: unknownHost, overSocket: reset },
  { fault: fault.reset(), expected: reset },
  { fault: fault.closeBeforeHeaders(), expected: closed },
  { fault: fault.garbage(), expected: { error: 'HTTPParserError' } },
  { fault: fault.hang(), expected: timedOut },
  { fault: fault.truncate({ afterBytes: 10 }), expected: closed },
  { fault: fault.truncate(), expected: closed },
  { fault: fault.stallBody({ afterBytes: 10 }), expected: timedOut },
  { fault: fault.drip({ bytesPerTick: 500, every: '5s' }), expected: { status: 200 } },
  { fault: fault.drip({ bytesPerTick: 1, every: '1m' }), expected: timedOut },
  { fault: fault.malformedJson(), expected: { status: 200, text: expect.toSatisfy(noJson) } },
  { fault: fault.emptyBody(), expected: { status: 200, text: '' } },
  {
    fault: fault.wrongShape<{ data?: unknown }>((page) => delete page.data && undefined),
    expected: { status: 200, text: expect.not.stringContaining('data') },
  },
  { fault: fault.afterCommit(fault.reset()), expected: reset },
  { fault: fault.afterCommit(fault.closeBeforeHeaders()), expected: closed },
  { fault: fault.afterCommit(fault.status(503)), expected: { status: 503 } },
  { fault: fault.afterCommit(fault.hang()), expected: timedOut },
];

describe.each(everyAccess)('through %s', (connection) => {
  it.each(outcomes.map((outcome) => [outcome.fault.label, outcome] as const))(
    '%s looks to the client like a real failure, and takes no real time',
    async (_label, { fault: planned, expected, overSocket = expected }) => {
      await using mock = createVoisnapMock({ data: { agent: [{ id: 'agt_1' }] } });
      mock.faults.next('agents.list', planned as Fault);
      const before = performance.now();
      // In real time the shortest wait of them all would take longer.
      expect(await ask(mock, connection)).toMatchObject(
        connection === 'socket' ? overSocket : expected,
      );
      expect(performance.now() - before).toBeLessThan(10_000);
      mock.verify();
      // The connection that broke, or was left, does not stand in the way of the next request.
      expect(await ask(mock, connection)).toMatchObject({ status: 200 });
    },
  );

  it('a request that hangs ends when the mock is closed', async () => {
    const mock = createVoisnapMock({ clock: 'manual' });
    mock.faults.always('agents.list', fault.hang());
    const asking = ask(mock, connection);
    await mock.requests.waitFor('agents.list');
    await mock.close();
    expect(await asking).toMatchObject({ error: expect.any(String) });
  });

  it('a lost response keeps its effect, and its idempotency key returns it', async () => {
    await using mock = createVoisnapMock();
    const agentId = mock.db.agent.insert().id;
    const asked = {
      method: 'POST',
      path: '/outbound-calls',
      json: { agentId, toNumber: '+14155550123' },
    } as const;
    mock.faults.next('outboundCalls.create', fault.reset(), fault.afterCommit(fault.reset()));
    await ask(mock, connection, asked);
    expect(mock.db.outboundCall.size).toBe(0);
    await ask(mock, connection, asked);
    expect(mock.db.outboundCall.size).toBe(1);
    const [first, second] = mock.requests.of('outboundCalls.create');
    expect(first).toMatchObject({
      body: { toNumber: '+14155550123' },
      fault: 'fault.reset()',
      response: { status: 0, body: undefined },
    });
    expect(second).toMatchObject({
      fault: 'fault.afterCommit(fault.reset())',
      response: { status: 201, body: { agentId } },
    });
  });
});

describe('time', () => {
  it('moves to the timeout of a request that hangs, and no further', async () => {
    using mock = createVoisnapMock();
    mock.faults.next('agents.list', fault.hang());
    await ask(mock, 'memory');
    expect(mock.clock.iso()).toBe('2025-06-16T09:00:30.000Z');
    await ask(mock, 'memory');
    expect(mock.clock.iso()).toBe('2025-06-16T09:00:30.000Z');
  });

  it('moves by the latency of a request', async () => {
    using mock = createVoisnapMock();
    mock.faults.next('agents.list', fault.latency('3s'));
    await ask(mock, 'memory');
    expect(mock.clock.iso()).toBe('2025-06-16T09:00:03.000Z');
  });

  it('advances past a request that hangs in the mode manual', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.faults.next('agents.list', fault.hang());
    const asking = ask(mock, 'memory');
    await mock.clock.advance('29s');
    await mock.clock.advance('2s');
    expect(await asking).toMatchObject(timedOut);
  });

  it('handles other requests while one hangs', async () => {
    using mock = createVoisnapMock({ clock: 'manual' });
    mock.faults.next('agents.list', fault.hang());
    const hanging = ask(mock, 'memory');
    await mock.requests.waitFor('agents.list');
    expect(await ask(mock, 'memory')).toMatchObject({ status: 200 });
    await mock.clock.advance('30s');
    expect(await hanging).toMatchObject(timedOut);
  });
});

it('names the policy and the limit of the operation that a planned 429 refuses', async () => {
  await using mock = createVoisnapMock();
  mock.faults.next('outboundCalls.list', fault.rateLimited({ retryAfter: '2s' }));
  const { headers } = await mock.fetch('https://api.voisnap.ai/api/v1/outbound-calls');
  expect(Object.fromEntries(headers)).toMatchObject({
    'retry-after': '2',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-policy': outboundCallOperations.list.rateLimitPolicy,
    'x-ratelimit-limit': expect.stringMatching(/^[1-9]\d*$/),
  });
});
