import { AssertionError } from 'node:assert';
import { describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../index.js';

const makeMock = async () => {
  const mock = createVoisnapMock();
  const authorization = `Bearer ${mock.clientOptions.apiKey}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const create = (body: object) =>
    mock.fetch('https://api.voisnap.ai/api/v1/agents', {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
  await create({ name: 'Aria', persona: { name: 'A', role: 'host' } });
  await create({ name: 'Ben' });
  await mock.fetch('https://api.voisnap.ai/api/v1/agents?pageSize=5', { headers });
  await mock.fetch('https://api.voisnap.ai/api/v1/nowhere', { headers });
  return mock;
};

const failureOf = (work: () => unknown): AssertionError => {
  try {
    work();
  } catch (error) {
    if (error instanceof AssertionError) return error;
    throw error;
  }
  return expect.fail('It did not throw.');
};

describe('requests.expect', () => {
  it('returns the last request that is as expected', async () => {
    using mock = await makeMock();
    expect(mock.requests.expect('agents.create').body.name).toBe('Ben');
    const aria = mock.requests.expect('agents.create', { body: { name: 'Aria' }, times: 1 });
    expect(aria.response.status).toBe(201);
    mock.requests.expect('agents.list', { query: { pageSize: 5 }, response: { status: 200 } });
  });

  it('tells how the nearest differs', async () => {
    using mock = await makeMock();
    const error = failureOf(() =>
      mock.requests.expect('agents.create', { body: { name: 'Ari', persona: { name: 'A' } } }),
    );
    expect(error.message).toMatchInlineSnapshot(
      `"No request for agents.create came as expected. In the nearest of the 2 that came, body.name was to be "Ari", and is "Aria"."`,
    );
    expect(error.expected).toEqual({ body: { name: 'Ari', persona: { name: 'A' } } });
    expect(error.actual).toMatchObject({ body: { name: 'Aria', persona: { name: 'A' } } });
  });

  it('tells what came instead', async () => {
    using mock = await makeMock();
    const miss = failureOf(() => mock.requests.expect('agents.delete'));
    expect(miss.message).toMatchInlineSnapshot(
      `"No request for agents.delete came. What came: agents.create (2 times), agents.list (once), GET /nowhere, which is no operation (once)."`,
    );
    mock.requests.clear();
    expect(failureOf(() => mock.requests.expect('agents.delete')).message).toMatchInlineSnapshot(
      `"No request for agents.delete came. Nothing came at all."`,
    );
  });

  it('counts', async () => {
    using mock = await makeMock();
    const twice = failureOf(() => mock.requests.expect('agents.create', { times: 1 }));
    expect(twice.message).toMatchInlineSnapshot(
      `"agents.create was to come once as expected, and came 2 times."`,
    );
  });

  it('refuses what is no part of a request', async () => {
    using mock = await makeMock();
    const slip = { bodi: {} } as object;
    expect(() => mock.requests.expect('agents.create', slip)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: requests.expect knows no option "bodi". Did you mean "body"?]`,
    );
  });
});
