import { request } from 'undici';
import { expect, test } from 'vitest';
import { createVoisnapMock, type VoisnapMock } from '../src/index.js';

const { Request, Response, fetch, setTimeout } = globalThis;

test('a mock in use patches no global', async () => {
  await using mock = createVoisnapMock();
  const { url } = await mock.listen();
  await (await fetch(`${url}/api/v1/agents`)).arrayBuffer();
  expect([globalThis.Request, globalThis.Response]).toEqual([Request, Response]);
  expect([globalThis.fetch, globalThis.setTimeout]).toEqual([fetch, setTimeout]);
});

test('two hundred mocks at once share no state', async () => {
  const mocks = Array.from({ length: 200 }, (_, seed) => createVoisnapMock({ seed }));
  const create = async (mock: VoisnapMock, name: string) => {
    const { apiKey, dispatcher } = mock.clientOptions;
    const { statusCode, body } = await request('https://api.voisnap.ai/api/v1/agents', {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
      dispatcher,
    });
    await body.dump();
    return statusCode;
  };
  const names = [0, 1];
  const statuses = await Promise.all(
    mocks.flatMap((mock, number) => names.map((name) => create(mock, `${number}-${name}`))),
  );
  expect(new Set(statuses)).toEqual(new Set([201]));
  for (const [number, mock] of mocks.entries()) {
    const expected = names.map((name) => `${number}-${name}`);
    const stored = mock.db.agent.all().map(({ name }) => name);
    expect(stored.toSorted()).toEqual(expected);
    expect(mock.requests.all).toHaveLength(names.length);
  }
  expect(new Set(mocks.map((mock) => mock.clientOptions.apiKey)).size).toBe(200);
  await Promise.all(mocks.map((mock) => mock.close()));
});
