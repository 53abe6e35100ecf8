import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../test/manual-clock.js';
import { AuthenticationError } from '../errors/api-errors.js';
import type { Credentials } from './credentials.js';
import { createTokenCredentials } from './token-credentials.js';

const { signal } = new AbortController();
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A provider of numbered tokens that live for so many seconds. */
const createIssuer = (lifetime?: number) => {
  const clock = createManualClock();
  let issued = 0;
  const getToken = async () => {
    issued += 1;
    const exp = lifetime && { exp: clock.now() / 1_000 + lifetime };
    return `h.${encode({ jti: issued, ...exp })}.s`;
  };
  const credentials = createTokenCredentials(getToken, clock);
  return {
    clock,
    credentials,
    get: async () => credentials.getAuthorization(signal),
    countIssued: () => issued,
  };
};

describe('createTokenCredentials', () => {
  it('asks once and keeps the token until 30 s before it expires', async () => {
    const { clock, get, countIssued } = createIssuer(600);
    const first = await get();
    clock.advance(569_999);
    expect(await get()).toBe(first);
    clock.advance(1);
    expect(await get()).not.toBe(first);
    expect(countIssued()).toBe(2);
  });

  it('keeps a token that lives shorter than a minute for half of its life', async () => {
    const { clock, get, countIssued } = createIssuer(20);
    await get();
    clock.advance(9_999);
    await get();
    expect(countIssued()).toBe(1);
    clock.advance(1);
    await get();
    expect(countIssued()).toBe(2);
  });

  it('keeps a token without expiry until it is refused', async () => {
    const { clock, credentials, get, countIssued } = createIssuer();
    const first = await get();
    clock.advance(365 * 24 * 3_600_000);
    expect(await get()).toBe(first);
    const renewed = await credentials.renewAuthorization(first, signal);
    expect(renewed).not.toBe(first);
    expect(await get()).toBe(renewed);
    expect(countIssued()).toBe(2);
  });

  it('runs the function once for all calls that wait', async () => {
    const { get, countIssued } = createIssuer(600);
    const tokens = await Promise.all(Array.from({ length: 50 }, get));
    expect(new Set(tokens).size).toBe(1);
    expect(countIssued()).toBe(1);
  });

  it('renews once for all calls that were refused with the same token', async () => {
    const { credentials, get, countIssued } = createIssuer(600);
    const rejected = await get();
    const renewed = await Promise.all(
      Array.from({ length: 20 }, () => credentials.renewAuthorization(rejected, signal)),
    );
    expect(new Set(renewed).size).toBe(1);
    expect(await credentials.renewAuthorization(rejected, signal)).toBe(renewed[0]);
    expect(countIssued()).toBe(2);
  });

  it('has nothing to try after a 401 when the function gives the same token again', async () => {
    const credentials = createTokenCredentials(() => 'same', createManualClock());
    const rejected = await credentials.getAuthorization(signal);
    expect(await credentials.renewAuthorization(rejected, signal)).toBeUndefined();
  });

  it('lets one caller go without taking the token from the others', async () => {
    let give: (token: string) => void = () => {};
    const credentials = createTokenCredentials(
      () =>
        new Promise((resolve) => {
          give = resolve;
        }),
      createManualClock(),
    );
    const controller = new AbortController();
    const impatient = credentials.getAuthorization(controller.signal);
    const patient = credentials.getAuthorization(signal);
    controller.abort(new Error('enough'));
    await expect(impatient).rejects.toThrow('enough');
    give('token');
    expect(await patient).toBe('Bearer token');
  });

  it('turns a failure of the function into an AuthenticationError, and asks anew the next time', async () => {
    const cause = new Error('identity provider is down');
    const results: (Error | string)[] = [cause, 'token'];
    const credentials = createTokenCredentials(() => {
      const result = results.shift() ?? '';
      if (result instanceof Error) throw result;
      return result;
    }, createManualClock());
    const failure = await Promise.resolve(credentials.getAuthorization(signal)).catch((e) => e);
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(failure.cause).toMatchObject({ name: 'Error', message: cause.message });
    expect(await credentials.getAuthorization(signal)).toBe('Bearer token');
  });

  it('asks a function that hangs anew after 30 s, and not before', async () => {
    const clock = createManualClock();
    let asked = 0;
    const credentials = createTokenCredentials(() => {
      asked += 1;
      return asked === 1 ? new Promise<string>(() => {}) : 'token';
    }, clock);
    const controller = new AbortController();
    const hanging = [0, 29_999].map((later) => {
      clock.advance(later);
      return credentials.getAuthorization(controller.signal);
    });
    clock.advance(1);
    expect(await credentials.getAuthorization(signal)).toBe('Bearer token');
    expect(asked).toBe(2);
    controller.abort(new Error('enough'));
    for (const waiting of hanging) await expect(waiting).rejects.toThrow('enough');
    expect(clock.pending).toBe(0);
  });

  it('takes no token from a run that was given up, where there is a newer one', async () => {
    const clock = createManualClock();
    const gives: ((token: string) => void)[] = [];
    const credentials = createTokenCredentials(
      () => new Promise((resolve) => gives.push(resolve)),
      clock,
    );
    const first = credentials.getAuthorization(signal);
    clock.advance(30_000);
    const second = credentials.getAuthorization(signal);
    while (gives.length < 2) await Promise.resolve();
    gives[1]?.('new');
    expect(await second).toBe('Bearer new');
    gives[0]?.('old');
    expect(await first).toBe('Bearer old');
    expect(await credentials.getAuthorization(signal)).toBe('Bearer new');
  });

  it('names a function that asks for its own token, at once', async () => {
    const credentials: Credentials = createTokenCredentials(
      async () => `${await credentials.getAuthorization(signal)}x`,
      createManualClock(),
    );
    const failure = await Promise.resolve(credentials.getAuthorization(signal)).catch((e) => e);
    expect(failure).toBeInstanceOf(AuthenticationError);
    expect(failure.cause.message).toContain('uses the same client');
  });

  it.each(['', '  ', 'se cret', 'se\r\ncret: x', 'secrét'])(
    'refuses the token %j without showing it',
    async (token) => {
      const credentials = createTokenCredentials(() => token, createManualClock());
      const failure = await Promise.resolve(credentials.getAuthorization(signal)).catch((e) => e);
      expect(failure).toBeInstanceOf(AuthenticationError);
      expect(failure.message).toContain('Nothing was sent');
      expect(failure.message).not.toContain('cret');
    },
  );

  it('shows no token when printed', async () => {
    const { credentials, get } = createIssuer(600);
    const token = (await get()).slice('Bearer '.length);
    expect(inspect(credentials, { showHidden: true, depth: 9 })).not.toContain(token);
    expect(JSON.stringify(credentials)).not.toContain(token);
  });
});
