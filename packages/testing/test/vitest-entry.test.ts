import { describe } from 'vitest';
import { fault } from '../src/index.js';
import { expect, test } from '../src/runners/vitest/index.js';

const seen = new Set<object>();

describe('the fixtures', () => {
  for (const round of ['first', 'second']) {
    test(`are fresh in the ${round} test`, async ({ mock, client }) => {
      seen.add(mock);
      expect(mock).toHaveReceivedNothing();
      await client.agents.create({ name: 'Aria' });
      expect(mock).toHaveReceived('agents.create', { body: { name: 'Aria' }, times: 1 });
      expect(mock).toHaveStored('agent', { name: 'Aria' });
      expect(mock).not.toHaveReceived('agents.list');
      expect(mock).toBeClean();
    });
  }

  test('created two mocks, and closed each after its test', async () => {
    expect(seen.size).toBe(2);
    for (const mock of seen as Set<{ listen(): Promise<unknown> }>) {
      await expect(mock.listen()).rejects.toThrow('closed');
    }
  });
});

describe('options', () => {
  test.override({
    mockOptions: { data: { agent: [{ id: 'agt_1', name: 'Aria' }] } },
    clientOptions: { maxRetries: 0 },
  });

  test('apply to the describe that overrides them', async ({ mock, client }) => {
    expect((await client.agents.get('agt_1')).name).toBe('Aria');
    expect(mock.db.agent.size).toBe(1);
  });
});

test.fails('a test fails when verify() fails at its end', async ({ mock }) => {
  await mock.fetch('https://api.voisnap.ai/api/v1/call', {
    headers: { authorization: `Bearer ${mock.clientOptions.apiKey}` },
  });
});

test('a test that fails is not told about unused plans', async ({ mock }) => {
  mock.faults.next('agents.list', fault.reset());
  expect(() => mock.verify()).toThrow('fault.reset() for agents.list');
  mock.verify({ unused: false });
  expect(() => mock.verify({ unsued: false } as object)).toThrow('Did you mean "unused"?');
  mock.faults.clear();
});
