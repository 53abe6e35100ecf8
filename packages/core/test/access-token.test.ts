import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import {
  AbortError,
  AuthenticationError,
  type ClientOptions,
  ConfigurationError,
  HttpClient,
  TimeoutError,
} from '../src/index.js';
import { createManualClock } from './manual-clock.js';

const createClient = (options: ClientOptions) => {
  const clock = createManualClock();
  const client = new HttpClient({ baseUrl: 'http://localhost:1', clock, ...options });
  return { clock, client };
};

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A client with a function that issues numbered tokens of ten minutes. */
const createIssuingClient = () => {
  let issued = 0;
  const { client, clock } = createClient({
    accessToken: async () => {
      issued += 1;
      return `h.${encode({ jti: issued, exp: clock.now() / 1_000 + 600 })}.s`;
    },
  });
  return { client, clock, countIssued: () => issued };
};

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => error,
  );

describe('getAccessToken', () => {
  it('returns a token that was passed as text, as it is', async () => {
    const { client } = createClient({ accessToken: 'eyJhbGci' });
    expect(await client.getAccessToken()).toBe('eyJhbGci');
  });

  it('runs the function once for callers at the same time, and again shortly before the end', async () => {
    const { client, clock, countIssued } = createIssuingClient();
    const tokens = await Promise.all(Array.from({ length: 20 }, () => client.getAccessToken()));
    expect(new Set(tokens).size).toBe(1);
    clock.advance(569_999);
    expect(await client.getAccessToken()).toBe(tokens[0]);
    clock.advance(1);
    expect(await client.getAccessToken()).not.toBe(tokens[0]);
    expect(countIssued()).toBe(2);
  });

  it('gets another token for one that was refused, once for all callers', async () => {
    const { client, countIssued } = createIssuingClient();
    const rejectedToken = await client.getAccessToken();
    const next = await Promise.all([
      client.getAccessToken({ rejectedToken }),
      client.getAccessToken({ rejectedToken }),
    ]);
    expect(new Set([rejectedToken, ...next]).size).toBe(2);
    expect(await client.getAccessToken({ rejectedToken })).toBe(next[0]);
    expect(countIssued()).toBe(2);
  });

  it('says that there is no other token', async () => {
    const { client } = createClient({ accessToken: 'eyJhbGci' });
    const error = await failureOf(client.getAccessToken({ rejectedToken: 'eyJhbGci' }));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toContain('Pass a function as accessToken');
    expect(error.message).not.toContain('eyJhbGci');
    expect(await client.getAccessToken({ rejectedToken: 'another' })).toBe('eyJhbGci');
  });

  it.each([
    [{ apiKey: 'vsnp_sb_4f9a8b7c6d' }],
    [{ apiKey: 'eyJhbGci' }],
    [{ accessToken: 'vsnp_sb_4f9a8b7c6d' }],
  ])('names the way to a token when the client has an API key: %j', async (options) => {
    const error = await failureOf(createClient(options).client.getAccessToken());
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('the option accessToken');
    expect(error.message).toContain('auth.login()');
    expect(error.message).not.toContain('4f9a8b7c6d');
  });

  it.each([
    ['returns an API key', () => 'vsnp_sb_4f9a8b7c6d', 'returned an API key'],
    ['returns nothing', () => undefined as unknown as string, 'of type undefined'],
    [
      'fails',
      () => {
        throw new Error('the login is down');
      },
      'See the cause',
    ],
  ])('says that the function %s', async (_what, accessToken, message) => {
    const error = await failureOf(createClient({ accessToken }).client.getAccessToken());
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('4f9a8b7c6d');
  });

  it('waits for the function no longer than the timeout of the client, or its own', async () => {
    const { client, clock } = createClient({ accessToken: () => new Promise(() => {}) });
    const [byClient, byCall] = [client.getAccessToken(), client.getAccessToken({ timeout: 5_000 })];
    const late = failureOf(byCall);
    clock.advance(5_000);
    expect(await late).toBeInstanceOf(TimeoutError);
    expect((await late).message).toContain('within 5000 ms (option timeout)');
    const later = failureOf(byClient);
    clock.advance(25_000);
    expect((await later).message).toContain('within 30000 ms');
    expect(clock.pending).toBe(0);
  });

  it('ends with the signal, and leaves no listener on it', async () => {
    let answer = (_token: string) => {};
    const { client } = createClient({
      accessToken: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const controller = new AbortController();
    const aborted = failureOf(client.getAccessToken({ signal: controller.signal }));
    const kept = client.getAccessToken({ signal: new AbortController().signal });
    controller.abort('of the test');
    expect(await aborted).toBeInstanceOf(AbortError);
    expect((await aborted).cause).toBe('of the test');
    answer('eyJhbGci');
    expect(await kept).toBe('eyJhbGci');
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    const again = failureOf(client.getAccessToken({ signal: controller.signal }));
    expect(await again).toBeInstanceOf(AbortError);
  });

  it('ends when the client is closed, and rejects after that', async () => {
    const { client } = createClient({ accessToken: () => new Promise(() => {}) });
    const pending = failureOf(client.getAccessToken());
    await client.close();
    expect(await pending).toBeInstanceOf(AbortError);
    expect((await failureOf(client.getAccessToken())).message).toContain('The client is closed');
  });

  it.each([
    [{ forceRefresh: true }, 'Unknown option "forceRefresh"'],
    [{ timout: 5_000 }, 'Did you mean timeout?'],
    [{ timeout: 5 }, 'pass 5_000'],
    [{ signal: 'abort' }, 'must be an AbortSignal'],
    [{ signal: new EventTarget() }, 'must be an AbortSignal'],
    [{ rejectedToken: 'Bearer secret' }, 'pass the token alone'],
    [{ rejectedToken: null }, 'but is null'],
    [null, 'must be an object'],
    ['eyJhbGci', 'must be an object'],
  ])('refuses %j', async (options, message) => {
    const { client, countIssued } = createIssuingClient();
    const error = await failureOf(client.getAccessToken(options as object));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain('secret');
    expect(countIssued()).toBe(0);
  });
});
