import { describe, expect, it } from 'vitest';
import { AuthenticationError, type HttpClient } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply } from './test-server.js';

const get = { path: { id: '1' } };

/** Accepts only the tokens that the test names. */
const takeOnly =
  (...tokens: readonly string[]): RequestHandler =>
  ({ request, response, number }) =>
    tokens.includes(request.headers.authorization?.replace('Bearer ', '') ?? '')
      ? reply(response, { number })
      : reply(response, { title: 'No' }, { status: 401 });

/** Returns t1, t2, t3, … */
const issueTokens = () => {
  let issued = 0;
  return {
    countIssued: () => issued,
    accessToken: async () => {
      issued += 1;
      return `t${issued}`;
    },
  };
};

describe('authentication', () => {
  it('sends an API key as a bearer token', async () => {
    const { client, received } = await connect(takeOnly('vsnp_sb_secret'));
    await client.call(operations.get, get);
    expect(received[0]?.headers.authorization).toBe('Bearer vsnp_sb_secret');
  });

  it('sends no credentials for an operation that needs none, and asks no function for a token', async () => {
    const login = { ...operations.create, scope: 'none' };
    const { accessToken, countIssued } = issueTokens();
    for (const credentials of [{}, { apiKey: undefined }, { apiKey: undefined, accessToken }]) {
      const { client, received } = await connect(takeOnly(''), credentials);
      await client.call(login, { body: { name: 'a' } });
      expect(received[0]?.headers).not.toHaveProperty('authorization');
    }
    const { client, received } = await connect(takeOnly('t1'), { apiKey: undefined, accessToken });
    const failure = await failureOf(client.call(login, { body: { name: 'a' } }));
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(received).toHaveLength(1);
    expect(countIssued()).toBe(0);
    expect(String(failure)).not.toContain('apiKey');
  });

  it('sends a refused API key once', async () => {
    const { client, received } = await connect(takeOnly('other'));
    expect(await failureOf(client.call(operations.get, get))).toBeInstanceOf(AuthenticationError);
    expect(received).toHaveLength(1);
  });

  it('gets one token for many calls at once', async () => {
    const { accessToken, countIssued } = issueTokens();
    const { client } = await connect(takeOnly('t1'), { apiKey: undefined, accessToken });
    await Promise.all(Array.from({ length: 20 }, () => client.call(operations.get, get)));
    expect(countIssued()).toBe(1);
  });

  it('sends a request once more with a new token after a 401, and records both attempts', async () => {
    const { accessToken, countIssued } = issueTokens();
    const { client, received } = await connect(takeOnly('t2'), { apiKey: undefined, accessToken });
    const { data, attempts } = await client
      .call(operations.create, { body: { name: 'a' } })
      .withResponse();
    expect(data).toEqual({ number: 2 });
    expect(attempts).toMatchObject([{ status: 401, delayMs: 0 }, { status: 200 }]);
    expect(received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer t1',
      'Bearer t2',
    ]);
    expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(countIssued()).toBe(2);
  });

  it('renews once for many calls that were refused at once', async () => {
    const { accessToken, countIssued } = issueTokens();
    const { client } = await connect(takeOnly('t2'), { apiKey: undefined, accessToken });
    await Promise.all(Array.from({ length: 20 }, () => client.call(operations.get, get)));
    expect(countIssued()).toBe(2);
  });

  it('gives up when the new token is refused too', async () => {
    const { accessToken, countIssued } = issueTokens();
    const { client, received } = await connect(takeOnly('none'), {
      apiKey: undefined,
      accessToken,
    });
    const error = await failureOf(client.call(operations.get, get));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.attempts).toMatchObject([{ status: 401 }, { status: 401 }]);
    expect([countIssued(), received.length]).toEqual([2, 2]);
  });

  it('sends nothing when there is no token', async () => {
    const cause = new Error('identity provider is down');
    const { client, received } = await connect(takeOnly('t1'), {
      apiKey: undefined,
      accessToken: () => Promise.reject(cause),
    });
    const error = await failureOf(client.call(operations.get, get));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error).toMatchObject({ cause, requestSent: 'no', status: undefined });
    expect(received).toHaveLength(0);
  });

  it.each([
    ['timeout', 'gave no token within 400 ms (option timeout)'],
    ['deadline', 'did not end within its deadline of 400 ms'],
  ])('waits for the token no longer than its %s', async (option, message) => {
    const clock = createManualClock();
    const { client, received } = await connect(takeOnly('t1'), {
      clock,
      apiKey: undefined,
      accessToken: () => new Promise(() => {}),
      maxRetries: 0,
    });
    const failing = failureOf(client.call(operations.get, get, { [option]: 400 }));
    clock.advance(399);
    expect(clock.pending).toBeGreaterThan(0);
    clock.advance(1);
    const error = await failing;
    expect(error).toMatchObject({ name: 'TimeoutError', requestSent: 'no' });
    expect(error.message).toContain(message);
    expect(clock.pending).toBe(0);
    expect(received).toHaveLength(0);
  });

  it('counts the wait for the token towards the duration of the attempt', async () => {
    const clock = createManualClock();
    let onReached = () => {};
    const reached = new Promise<void>((resolve) => {
      onReached = resolve;
    });
    const { client } = await connect(() => onReached(), {
      clock,
      apiKey: undefined,
      accessToken: async () => {
        clock.advance(300);
        return 't1';
      },
      maxRetries: 0,
    });
    const failing = failureOf(client.call(operations.get, get, { timeout: 400 }));
    await reached;
    clock.advance(100);
    const error = await failing;
    expect(error.message).toContain('no complete response to GET');
    expect(error.attempts).toMatchObject([{ code: 'timeout', durationMs: 400 }]);
  });

  it('waits no longer for a token after a 401 either', async () => {
    const clock = createManualClock();
    let asked = 0;
    const { client, received } = await connect(takeOnly('t2'), {
      clock,
      apiKey: undefined,
      accessToken: () => {
        asked += 1;
        if (asked === 1) return 't1';
        queueMicrotask(() => clock.advance(30_000));
        return new Promise(() => {});
      },
      maxRetries: 0,
    });
    expect(await failureOf(client.call(operations.get, get))).toMatchObject({
      name: 'TimeoutError',
    });
    expect(received).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('ends a call that its own token waits for, and says why', async () => {
    const clock = createManualClock();
    const connection: { client?: HttpClient } = {};
    const { client } = await connect(takeOnly('t1'), {
      clock,
      apiKey: undefined,
      accessToken: async () => {
        await Promise.resolve();
        queueMicrotask(() => clock.advance(30_000));
        return String(await connection.client?.call(operations.get, get, { maxRetries: 0 }));
      },
      maxRetries: 0,
    });
    connection.client = client;
    const error = await failureOf(client.call(operations.get, get));
    expect(error.message).toContain('If that function calls this client, it waits for itself.');
  });

  it('rejects each call that waited for the token with its own error', async () => {
    const { client } = await connect(takeOnly('t1'), { apiKey: undefined, accessToken: () => '' });
    const failures = await Promise.all(
      [1, 2].map(() => failureOf(client.call(operations.get, get))),
    );
    expect(failures[0]).not.toBe(failures[1]);
    expect(failures[0]).toMatchObject({ attempts: [{ code: 'AuthenticationError' }] });
  });

  it('leaves the header to a caller that sets it, and omits it for one that removes it', async () => {
    const { client, received } = await connect(({ response }) => reply(response, {}));
    await client.call(operations.get, get, { headers: { Authorization: 'Bearer mine' } });
    await client.call(operations.get, get, { headers: { authorization: undefined } });
    expect(received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer mine',
      undefined,
    ]);
  });
});
