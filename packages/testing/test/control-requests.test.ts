import { describe, expect, it } from 'vitest';
import { createVoisnapMock } from '../src/index.js';
import { startServing } from './support/serve.js';

/** What the same expectation throws in process. */
async function messageInProcess(expected: object): Promise<string> {
  await using mock = createVoisnapMock();
  const headers = {
    Authorization: `Bearer ${mock.clientOptions.apiKey}`,
    'Content-Type': 'application/json',
  };
  const body = JSON.stringify({ name: 'Leo' });
  await mock.fetch('https://api.voisnap.ai/api/v1/agents', { method: 'POST', headers, body });
  try {
    mock.requests.expect('agents.create', expected);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('It is as expected.');
}

describe('the requests that a workspace is expected to have received', () => {
  it('return the matching request', async () => {
    await using served = await startServing();
    await served.api('/agents', { json: { name: 'Leo' } });
    const expected = { body: { name: 'Leo' }, response: { status: 201 }, times: 1, attempt: 1 };
    const { body } = await served.control('POST /requests/expect', {
      json: { operation: 'agents.create', ...expected },
    });
    expect(body).toMatchObject({ pass: true, request: { operationId: 'agents.create' } });
    const none = await served.control('POST /requests/expect', {
      json: { operation: 'agents.list', times: 0 },
    });
    expect(none.body).toEqual({ pass: true, request: null });
  });

  it('fail with the same messages as in process', async () => {
    await using served = await startServing();
    await served.api('/agents', { json: { name: 'Leo' } });
    for (const expected of [{ body: { name: 'Aria' } }, { times: 2 }, { times: 0 }]) {
      const { status, body } = await served.control('POST /requests/expect', {
        json: { operation: 'agents.create', ...expected },
      });
      expect(status).toBe(200);
      expect(body.pass).toBe(false);
      expect(body.detail).toBe(await messageInProcess(expected));
    }
    const { body } = await served.control('POST /requests/expect', {
      json: { operation: 'agents.create', body: { name: 'Aria' } },
    });
    expect(body.detail).toContain('- body.name');
    expect(body).toMatchObject({
      actual: { body: { name: 'Leo' } },
      expected: { body: { name: 'Aria' } },
    });
  });

  it('can be waited for', async () => {
    await using served = await startServing();
    const json = { operation: 'agents.create', times: 2 };
    const waiting = served.control('POST /requests/wait-for', { json });
    await served.api('/agents', { json: { name: 'Aria' } });
    await served.api('/agents', { json: { name: 'Leo' } });
    expect((await waiting).body).toMatchObject({ pass: true, request: { body: { name: 'Leo' } } });
  });

  it('are not waited for without a limit', async () => {
    await using served = await startServing();
    await served.api('/agents', { json: { name: 'Aria' } });
    const json = { operation: 'agents.create', times: 2, timeout: '5ms' };
    const { body } = await served.control('POST /requests/wait-for', { json });
    expect(body).toEqual({
      pass: false,
      detail: expect.stringMatching(
        /^Waited for agents\.create twice, and it came once within 5 ms .*It received: agents\.create\.$/s,
      ),
      actual: 1,
      expected: 2,
    });
  });
});
