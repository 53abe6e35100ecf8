import { createVoisnapMock, fault } from '@voisnap/testing';
import { expect, it } from 'vitest';
import {
  ConnectionError,
  RateLimitError,
  ResponseValidationError,
  TimeoutError,
  VoisnapClient,
} from '../src/index.js';

const toNumber = '+14155550123';

/** A mock, a client and an agent that can call. */
const setUp = (options: Parameters<typeof createVoisnapMock>[0] = {}) => {
  const mock = createVoisnapMock(options);
  const client = new VoisnapClient(mock.clientOptions);
  const { id: agentId } = mock.db.agent.insert();
  return { mock, client, agentId };
};

const failureOf = (call: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(call).then(
    () => expect.fail('the call did not fail'),
    (error: unknown) => error,
  );

it('a call whose response is lost is placed once, and its error says requestSent: maybe', async () => {
  const { mock, client, agentId } = setUp();
  mock.faults.always('outboundCalls.create', fault.afterCommit(fault.reset()));
  const error = await failureOf(client.outboundCalls.create({ agentId, toNumber }));
  expect(error).toBeInstanceOf(ConnectionError);
  expect(error).toMatchObject({ requestSent: 'maybe', code: 'ECONNRESET' });
  expect(mock.db.outboundCall.size).toBe(1);
  mock.verify();
  await mock.close();
});

it('a call whose connection is refused is retried and placed once', async () => {
  const { mock, client, agentId } = setUp();
  mock.faults.next('outboundCalls.create', fault.refuse(), fault.dns());
  const call = await client.outboundCalls.create({ agentId, toNumber });
  expect(mock.db.outboundCall.all().map(({ id }) => id)).toEqual([call.id]);
  expect(mock.requests.of('outboundCalls.create')).toHaveLength(1);
  mock.verify();
  await mock.close();
});

it('a call waits for its rate limit in virtual time and is placed once', async () => {
  const { mock, client, agentId } = setUp();
  mock.faults.next('outboundCalls.create', fault.rateLimited({ retryAfter: '2s' }));
  const begin = mock.clock.now();
  await client.outboundCalls.create({ agentId, toNumber });
  expect(mock.clock.now() - begin).toBeGreaterThanOrEqual(2_000);
  expect(mock.clock.now() - begin).toBeLessThan(4_000);
  expect(mock.db.outboundCall.size).toBe(1);
  mock.requests.expect('outboundCalls.create', { times: 2 });
  mock.verify();
  await mock.close();
});

it('a server that hangs causes a timeout in virtual time, and a server that recovers does not', async () => {
  const { mock, client } = setUp();
  mock.faults.next('agents.list', fault.hang(), fault.unavailable(), fault.stallBody());
  await client.agents.list();
  const begin = mock.clock.now();
  mock.faults.next('agents.list', fault.hang());
  const error = await failureOf(client.agents.list({}, { maxRetries: 0, timeout: 5_000 }));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(mock.clock.now() - begin).toBe(5_000);
  mock.verify();
  await mock.close();
});

it.each([
  ['no JSON', fault.malformedJson(), ConnectionError],
  ['half a response', fault.truncate(), ConnectionError],
  ['no HTTP', fault.garbage(), ConnectionError],
  ['a rate limit without a reset', fault.rateLimited(), RateLimitError],
] as const)(
  '%s causes the same error in memory, over a port and by fetch',
  async (_title, planned, expected) => {
    const { mock } = setUp();
    const { url } = await mock.listen();
    const { apiKey, clock, dispatcher } = mock.clientOptions;
    const clients = [
      new VoisnapClient({ apiKey, clock, dispatcher, maxRetries: 0 }),
      new VoisnapClient({ apiKey, clock, baseUrl: url, maxRetries: 0 }),
      new VoisnapClient({ apiKey, clock, fetch: mock.fetch, maxRetries: 0 }),
    ];
    mock.faults.always('agents.get', planned);
    const agentId = mock.db.agent.all()[0]?.id ?? '';
    const errors = await Promise.all(
      clients.map((client) => failureOf(client.agents.get(agentId))),
    );
    for (const error of errors) expect(error).toBeInstanceOf(expected);
    expect(new Set(errors.map((error) => (error as ConnectionError).code)).size).toBe(1);
    await Promise.all([...clients.map((client) => client.close()), mock.close()]);
  },
);

it('validation: strict rejects a response of another shape', async () => {
  const { mock, agentId } = setUp();
  const client = new VoisnapClient({ ...mock.clientOptions, validation: 'strict' });
  mock.faults.next(
    'agents.get',
    fault.wrongShape((agent) => ({ ...agent, name: 7 })),
  );
  expect(await failureOf(client.agents.get(agentId))).toBeInstanceOf(ResponseValidationError);
  await mock.close();
});
