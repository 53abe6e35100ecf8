import { createVoisnapMock, fault } from '@voisnap/testing';
import { describe, expect, it } from 'vitest';
import { AbortError, ConnectionError, VoisnapClient } from '../src/index.js';

// A test that forgets an await gets its error after it has ended. Only the message then helps to find the place.
describe('a call without await', () => {
  it('is named in the error when the client is closed', async () => {
    await using mock = createVoisnapMock();
    const client = new VoisnapClient(mock.clientOptions);
    const failure = client.agents.create({ name: 'Aria' }).catch((error: unknown) => error);
    await client.close();
    expect(await failure).toBeInstanceOf(AbortError);
    expect(await failure).toMatchObject({
      message:
        'The client was closed while agents.create was under way. Is an await missing before it? Nothing was sent.',
    });
  });

  it('is named in the error when the mock is closed before it or while it waits', async () => {
    const mock = createVoisnapMock({ clock: 'manual' });
    const client = new VoisnapClient(mock.clientOptions);
    mock.faults.always('agents.create', fault.unavailable());
    const waiting = client.agents.create({ name: 'Aria' }).catch((error: unknown) => error);
    await mock.requests.waitFor('agents.create');
    await mock.close();
    const late = client.agents.create({ name: 'Ben' }).catch((error: unknown) => error);
    for (const failure of [await waiting, await late]) {
      expect(failure).toBeInstanceOf(ConnectionError);
      expect(String(failure)).toMatch(
        /POST \/api\/v1\/agents .*the mock was closed .*a test may have ended without awaiting it/i,
      );
    }
    await client.close();
  });
});
