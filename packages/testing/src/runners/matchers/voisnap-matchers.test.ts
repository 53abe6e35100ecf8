import { VoisnapClient } from '@voisnap/sdk';
import { describe, it, expect as runner } from 'vitest';
import { fault } from '../../kit/faults/index.js';
import { createVoisnapMock, type VoisnapMock } from '../../mock/voisnap-mock.js';
import type { MatcherResult } from './matcher-result.js';
import { voisnapMatchers } from './voisnap-matchers.js';

const { toBeClean, toHaveReceived, toHaveReceivedInOrder } = voisnapMatchers;
const { toHaveReceivedNothing, toHaveRetried, toHaveStored, toHaveUploaded } = voisnapMatchers;

const withMock = async (
  use: (mock: VoisnapMock, client: VoisnapClient) => Promise<unknown>,
): Promise<VoisnapMock> => {
  const mock = createVoisnapMock();
  await using client = new VoisnapClient(mock.clientOptions);
  await use(mock, client);
  await mock.close();
  return mock;
};

const say = ({ pass, message }: MatcherResult): string => `${pass ? 'pass' : 'fail'}: ${message()}`;

describe('toHaveReceived', () => {
  it('passes for a request whose named parts are as expected', async () => {
    const mock = await withMock(async (_mock, client) => {
      await client.agents.create({ name: 'Aria', voice: { voiceId: 'v1', speed: 1.1 } });
      await client.agents.list({ search: 'Ar' });
    });
    for (const result of [
      toHaveReceived(mock, 'agents.create'),
      toHaveReceived(mock, 'agents.create', { body: { voice: { speed: 1.1 } }, times: 1 }),
      toHaveReceived(mock, 'agents.create', { body: { name: /^Ar/ }, attempt: 1 }),
      toHaveReceived(mock, 'agents.create', { body: { name: runner.stringContaining('ria') } }),
      toHaveReceived(mock, 'agents.create', { headers: { 'Content-Type': /json/ } }),
      toHaveReceived(mock, 'agents.list', { query: { search: 'Ar' } }),
      toHaveReceived(mock, 'agents.get', { times: 0 }),
    ]) {
      runner(result).toMatchObject({ pass: true });
    }
  });

  it('shows the nearest request and each difference, or what came instead', async () => {
    const mock = await withMock(async (_mock, client) => {
      await client.agents.create({ name: 'Aria' });
      await client.agents.create({ name: 'Bert', description: 'Bookings' });
    });
    const wanted = { name: 'Bert', description: runner.stringContaining('Sales') };
    runner(
      [
        toHaveReceived(mock, 'agents.create', { body: wanted }),
        toHaveReceived(mock, 'agents.create', { times: 3 }),
        toHaveReceived(mock, 'agents.create', { body: { name: 'Aria' } }),
        toHaveReceived(mock, 'agents.list'),
      ].map(say),
    ).toMatchSnapshot();
  });

  it('rejects values that are not a mock, an operation, a known part or a count', () => {
    using mock = createVoisnapMock();
    const refused = [
      () => toHaveReceived(7, 'agents.create'),
      () => toHaveReceived(mock, 'agent.create' as 'agents.create'),
      () => toHaveReceived(mock, 'agents.create', { bodi: {} } as object),
      () => toHaveReceived(mock, 'agents.create', { times: -1 }),
      () => toHaveReceivedInOrder(mock, []),
      () => toHaveStored(mock, 'agents' as 'agent'),
      () => toHaveRetried(mock, 'agents.create', {} as { attempts: number }),
    ].map((call) => {
      try {
        return call();
      } catch (error) {
        return String(error);
      }
    });
    runner(refused).toMatchSnapshot();
  });
});

it('toHaveReceivedInOrder allows others in between, and names the first operation that is missing', async () => {
  const mock = await withMock(async (_mock, client) => {
    const { id } = await client.agents.create({ name: 'Aria' });
    await client.agents.list();
    await client.agents.delete(id);
  });
  runner(
    [
      toHaveReceivedInOrder(mock, ['agents.create', 'agents.delete']),
      toHaveReceivedInOrder(mock, ['agents.delete', 'agents.create']),
      toHaveReceivedInOrder(mock, ['agents.get']),
    ].map(say),
  ).toMatchSnapshot();
});

it('toHaveReceivedNothing lists what came', async () => {
  using untouched = createVoisnapMock();
  const mock = await withMock(async (_mock, client) => {
    await client.agents.list();
    await client.agents.list();
  });
  runner(
    [toHaveReceivedNothing(untouched), toHaveReceivedNothing(mock)].map(say),
  ).toMatchSnapshot();
});

it('toHaveRetried counts the attempts of a call, and looks at waits and keys', async () => {
  const mock = await withMock(async (planned, client) => {
    planned.faults.next('agents.create', fault.rateLimited({ retryAfter: '2s' }));
    await client.agents.create({ name: 'Aria' });
    await client.agents.create({ name: 'Aria' });
  });
  const backoff = { atLeast: '2s', atMost: '10s' } as const;
  runner(
    [
      toHaveRetried(mock, 'agents.create', { attempts: 2, backoff, sameIdempotencyKey: true }),
      toHaveRetried(mock, 'agents.create', { attempts: 1 }),
      toHaveRetried(mock, 'agents.create', { attempts: 3 }),
      toHaveRetried(mock, 'agents.list', { attempts: 2 }),
    ].map(say),
  ).toMatchSnapshot();
  const early = toHaveRetried(mock, 'agents.create', { attempts: 2, backoff: { atLeast: '1h' } });
  runner(early.pass).toBe(false);
  runner(early.message()).toMatch(/waited \d+ ms after attempt 1, expected at least 3600000 ms/);
});

it('toHaveUploaded knows the file and the fields that went with it', async () => {
  const mock = await withMock(async (_mock, client) => {
    const file = new File(['Returns are free.'], 'faq.txt');
    await client.knowledgeBase.uploadDocument({ file, metadata: { topic: 'returns' } });
  });
  runner(
    [
      toHaveUploaded(mock, { name: /\.txt$/, type: /^text\/plain/, size: 17, times: 1 }),
      toHaveUploaded(mock, { fields: { metadata: { topic: 'returns' } } }),
      toHaveUploaded(mock, { name: 'faq.pdf', size: 17 }),
    ].map(say),
  ).toMatchSnapshot();
});

it('toHaveStored shows only the expected fields of stored entities', async () => {
  const mock = await withMock((_mock, client) => client.agents.create({ name: 'Aria' }));
  const { actual } = toHaveStored(mock, 'agent', { name: 'Bria' });
  const [{ id } = { id: '' }] = mock.db.agent.all();
  runner(actual).toEqual([{ id, name: 'Aria' }]);
});

it('toHaveStored compares with what the tables hold', () => {
  using mock = createVoisnapMock();
  mock.db.agent.insert({ id: 'agt_1', name: 'Aria' });
  runner(
    [
      toHaveStored(mock, 'agent', { name: 'Aria' }),
      toHaveStored(mock, 'agent', { name: 'Bert' }),
      toHaveStored(mock, 'outboundCall', { toNumber: '+14155550123' }),
    ].map(say),
  ).toMatchSnapshot();
});

it('toBeClean says what verify() says', async () => {
  using clean = createVoisnapMock();
  const mock = await withMock(async (opened) => {
    await opened.fetch('https://api.voisnap.ai/api/v1/call', {
      method: 'POST',
      headers: { authorization: `Bearer ${opened.clientOptions.apiKey}` },
    });
  });
  runner([toBeClean(clean), toBeClean(mock)].map(say)).toMatchSnapshot();
});
