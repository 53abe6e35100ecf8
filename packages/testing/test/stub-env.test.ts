import { VoisnapClient } from '@voisnap/sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../src/index.js';

const names = ['VOISNAP_API_KEY', 'VOISNAP_BASE_URL', 'VOISNAP_ACCESS_TOKEN'] as const;
const readVariables = () => names.map((name) => process.env[name]);
const before = readVariables();

describe('stubEnv', () => {
  afterEach(() => {
    expect(readVariables()).toEqual(before);
  });

  it('connects a client without options to the mock, until it is disposed', async () => {
    await using mock = createVoisnapMock();
    const { url } = await mock.listen();
    {
      using _env = mock.stubEnv();
      expect(readVariables()).toEqual([mock.clientOptions.apiKey, url, undefined]);
      await using client = new VoisnapClient();
      const { id } = await client.agents.create({ name: 'Aria' });
      expect(mock.db.agent.get(id)?.name).toBe('Aria');
    }
    expect(readVariables()).toEqual(before);
  });

  it('restores the exact previous variables, also when it is nested', async () => {
    await using outer = createVoisnapMock({ seed: 1 });
    await using inner = createVoisnapMock({ seed: 2 });
    await Promise.all([outer.listen(), inner.listen()]);
    using first = outer.stubEnv();
    const ofOuter = readVariables();
    using second = inner.stubEnv();
    expect(readVariables()).not.toEqual(ofOuter);
    second[Symbol.dispose]();
    expect(readVariables()).toEqual(ofOuter);
    second[Symbol.dispose]();
    expect(readVariables()).toEqual(ofOuter);
    first[Symbol.dispose]();
    expect(readVariables()).toEqual(before);
  });

  it('hides an access token, which would override the key', async () => {
    process.env.VOISNAP_ACCESS_TOKEN = 'eyJhbGci.e30.c2ln';
    try {
      await using mock = createVoisnapMock();
      await mock.listen();
      {
        using _env = mock.stubEnv();
        await using client = new VoisnapClient();
        expect((await client.agents.list()).data).toEqual([]);
      }
      expect(process.env.VOISNAP_ACCESS_TOKEN).toBe('eyJhbGci.e30.c2ln');
    } finally {
      delete process.env.VOISNAP_ACCESS_TOKEN;
    }
  });

  it('is undone when the mock is closed, in reverse order', async () => {
    const mock = createVoisnapMock();
    await mock.listen();
    mock.stubEnv();
    mock.stubEnv();
    await mock.close();
    expect(readVariables()).toEqual(before);
    expect(() => mock.stubEnv()).toThrow('The mock is closed');
  });

  it('says what to do when no port is open', () => {
    using mock = createVoisnapMock();
    expect(() => mock.stubEnv()).toThrow(
      'The mock has no port yet. Call await mock.listen() before mock.stubEnv().',
    );
  });
});
