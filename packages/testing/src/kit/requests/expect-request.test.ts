import { describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../../index.js';
import { AssertionError } from '../../shared/assertion-error.js';

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
  it('returns the last request that matches', async () => {
    using mock = await makeMock();
    expect(mock.requests.expect('agents.create').body.name).toBe('Ben');
    const aria = mock.requests.expect('agents.create', { body: { name: 'Aria' }, times: 1 });
    expect(aria.response.status).toBe(201);
    mock.requests.expect('agents.list', { query: { pageSize: 5 }, response: { status: 200 } });
    const by = { body: { name: /^A/ }, headers: { 'Content-Type': /json/ }, attempt: 1 };
    expect(mock.requests.expect('agents.create', by).body.name).toBe('Aria');
  });

  it('returns nothing when no request was expected and none arrived', async () => {
    using mock = await makeMock();
    expect(mock.requests.expect('agents.delete', { times: 0 })).toBeUndefined();
    const came = failureOf(() => mock.requests.expect('agents.list', { times: 0 }));
    expect(came.message).toMatchInlineSnapshot(
      `"Expected the mock not to have received agents.list, but it did, once."`,
    );
  });

  it('shows how the nearest request differs', async () => {
    using mock = await makeMock();
    const error = failureOf(() =>
      mock.requests.expect('agents.create', { body: { name: 'Ari', persona: { name: 'A' } } }),
    );
    expect(error.message).toMatchInlineSnapshot(`
      "Expected the mock to have received agents.create with { body: { name: "Ari", persona: { name: "A" } } }, but it did not.
        Nearest agents.create (and 1 more that differs): POST /agents → 201
        - body.name: expected "Ari", received "Aria""
    `);
    expect(error.expected).toEqual({ body: { name: 'Ari', persona: { name: 'A' } } });
    expect(error.actual).toMatchObject({ body: { name: 'Aria', persona: { name: 'A' } } });
  });

  it('lists the requests that arrived instead', async () => {
    using mock = await makeMock();
    const miss = failureOf(() => mock.requests.expect('agents.delete'));
    expect(miss.message).toMatchInlineSnapshot(`
      "Expected the mock to have received agents.delete, but it did not.
        It received: agents.create (twice), agents.list, GET /nowhere, which matches no operation."
    `);
    mock.requests.clear();
    expect(failureOf(() => mock.requests.expect('agents.delete')).message).toMatchInlineSnapshot(`
      "Expected the mock to have received agents.delete, but it did not.
        It received no request at all. Is an await missing, or does another client send them?"
    `);
  });

  it('counts the matching requests', async () => {
    using mock = await makeMock();
    const twice = failureOf(() => mock.requests.expect('agents.create', { times: 1 }));
    expect(twice.message).toMatchInlineSnapshot(
      `"Expected the mock to have received agents.create once, but it did twice."`,
    );
  });

  it('rejects unknown parts of a request', async () => {
    using mock = await makeMock();
    expect(() => mock.requests.expect('agents.create', { times: -1 })).toThrow(
      'times of requests.expect() must be a whole number, 0 or more, and is -1.',
    );
    const slip = { bodi: {} } as object;
    expect(() => mock.requests.expect('agents.create', slip)).toThrowErrorMatchingInlineSnapshot(
      `[TypeError: requests.expect() has no option "bodi". Did you mean "body"?]`,
    );
  });
});
