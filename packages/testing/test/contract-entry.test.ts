import { afterAll, describe, expect, it, test } from 'vitest';
import { contractSuite, findLiveTarget } from '../src/contract/index.js';
import { ContractSession } from '../src/contract/session/session.js';
import { resolveTarget } from '../src/contract/session/target.js';
import { createVoisnapMock, type VoisnapMock } from '../src/index.js';

const sleepOf = (mock: VoisnapMock) => (milliseconds: number) => mock.clock.sleep(milliseconds);

const account = {
  user: [{ role: 'TenantOwner' }, {}],
  conversation: ['2025-06-01T00:00:00Z', '2025-06-18T09:00:00Z', '2025-06-30T23:59:59Z'].map(
    (startedAt) => ({ startedAt, outcome: 'resolved' }),
  ),
};

describe('the API, or the mock in memory', () => {
  const mock = createVoisnapMock({ data: account });
  const { apiKey } = mock.clientOptions;
  afterAll(() => {
    // Whatever was asked, nothing was answered off the contract, and nothing is left.
    mock.verify();
    expect([mock.db.agent.size, mock.db.webhook.size]).toEqual([0, 0]);
    expect(mock.db.knowledgeBaseDocument.size).toBe(0);
    return mock.close();
  });
  const inMemory = { apiKey, fetch: mock.fetch, sleep: sleepOf(mock) };
  contractSuite({ test, expect, target: findLiveTarget() ?? inMemory });
});

describe('the mock on a port, with the documented rate limits', () => {
  const mock = createVoisnapMock({ rateLimit: 'documented' });
  const { apiKey } = mock.clientOptions;
  const listening = mock.listen();
  afterAll(() => mock.close());
  contractSuite({
    test,
    expect,
    target: async () => ({ apiKey, baseUrl: (await listening).url, sleep: sleepOf(mock) }),
  });
});

/** Runs a suite; gives the messages of the tests that failed, by title. */
const runSuite = async (mock: VoisnapMock, apiKey = mock.clientOptions.apiKey) => {
  const tests: [string, () => Promise<void>][] = [];
  contractSuite({
    test: (...defined) => tests.push(defined),
    expect,
    target: { apiKey, fetch: mock.fetch, sleep: sleepOf(mock) },
  });
  const failures: Record<string, string> = {};
  for (const [title, run] of tests) {
    await run().catch((error: Error) => {
      failures[title] = error.message;
    });
  }
  return { failures, count: tests.length };
};

describe('contractSuite', () => {
  it('has more than twenty tests, and fails those whose behaviour differs', async () => {
    using mock = createVoisnapMock({ data: account });
    mock.on('agents.update').patch((agent) => ({ ...agent, name: 'Another' }));
    mock.on('analytics.conversations').patch({ total: 4 });
    mock.on('users.get').patch({ email: 'another@example.com' });
    mock.on('outboundCalls.list').patch({ totalPages: 7 });
    mock.on('webhooks.get').fail(409);
    const { failures, count } = await runSuite(mock);
    expect(count).toBeGreaterThan(20);
    expect(Object.keys(failures)).toEqual([
      expect.stringContaining('changes only the given fields of an agent'),
      expect.stringContaining('creates a webhook'),
      expect.stringContaining('counts the conversations of a period'),
      expect.stringContaining('finds each user of a list by id'),
      expect.stringContaining('responds to outboundCalls.list'),
      expect.stringContaining('responds to webhooks.get with a problem'),
    ]);
  });

  it('fails for a response that does not match the contract, and names the field', async () => {
    const api = new ContractSession(
      resolveTarget({
        apiKey: 'vsnp_sb_1',
        fetch: () => Promise.resolve(Response.json({ id: 7 }, { status: 201 })),
      }),
    );
    await expect(api.call('agents.create', { body: { name: 'Aria' } })).rejects.toThrow(
      /The response of agents\.create does not match the contract:[\s\S]*→ at id/,
    );
    await expect(api.call('agents.get', { path: { agentId: 'agt_1' } })).rejects.toThrow(
      'agents.get responded with 201 instead of 200: {"id":7}',
    );
  });

  it('deletes what it created when an assertion fails', async () => {
    using mock = createVoisnapMock();
    mock.on('agents.get').fail(409);
    const { failures } = await runSuite(mock);
    expect(Object.keys(failures).length).toBeGreaterThan(0);
    expect(mock.db.agent.size).toBe(0);
  });

  it('accepts only a sandbox key, and does not print it', async () => {
    using mock = createVoisnapMock({ auth: 'any-key' });
    const { failures, count } = await runSuite(mock, 'vsnp_live_secret');
    expect(Object.keys(failures).length).toBe(count);
    expect(new Set(Object.values(failures))).toMatchInlineSnapshot(`
      Set {
        "The apiKey of the target is not a sandbox key, which starts with vsnp_sb_. The contract suite creates and deletes data, so it accepts only sandbox keys.",
      }
    `);
    expect(mock.requests.all).toEqual([]);
  });
});

describe('the target', () => {
  it('is the live API only on request, with a sandbox key', () => {
    const live = { VOISNAP_CONTRACT_TARGET: 'live', VOISNAP_API_KEY: 'vsnp_sb_1' };
    expect(findLiveTarget({ VOISNAP_API_KEY: 'vsnp_sb_1' })).toBeUndefined();
    expect(findLiveTarget(live)).toEqual({
      apiKey: 'vsnp_sb_1',
      baseUrl: 'https://sandbox.api.voisnap.ai',
    });
    const baseUrl = 'https://staging.example.com';
    expect(findLiveTarget({ ...live, VOISNAP_BASE_URL: baseUrl })?.baseUrl).toBe(baseUrl);
    expect(() =>
      findLiveTarget({ ...live, VOISNAP_CONTRACT_TARGET: 'prod' }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: VOISNAP_CONTRACT_TARGET is "prod". Set it to live for the real API, or not at all.]`,
    );
    for (const key of ['vsnp_live_1', '', undefined]) {
      expect(() => findLiveTarget({ ...live, VOISNAP_API_KEY: key })).toThrow(
        'VOISNAP_API_KEY is not a sandbox key',
      );
    }
  });

  it('must be on this machine, have its own fetch, or be declared live', () => {
    const apiKey = 'vsnp_sb_1';
    const baseUrl = 'https://sandbox.api.voisnap.ai';
    const { fetch } = globalThis;
    expect(() => resolveTarget({ apiKey }, {})).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: https://sandbox.api.voisnap.ai is not on this machine. To create and delete there, set VOISNAP_CONTRACT_TARGET=live; to test a mock, give the target its fetch.]`,
    );
    expect(resolveTarget({ apiKey }, { VOISNAP_CONTRACT_TARGET: 'live' }).baseUrl).toBe(baseUrl);
    expect(resolveTarget({ apiKey, fetch }, {}).baseUrl).toBe(baseUrl);
    for (const here of ['http://127.0.0.1:4010', 'http://localhost:4010', 'http://[::1]:4010']) {
      expect(resolveTarget({ apiKey, baseUrl: here }, {}).baseUrl).toBe(here);
    }
  });
});
