import { describe, expect, it } from 'vitest';
import { type HttpClient, RateLimitError, type RequestOptions } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply } from './test-server.js';

const minute = 60_000;
const hour = 60 * minute;
const get = (client: HttpClient, options?: RequestOptions) =>
  client.call(operations.get, { path: { id: '1' } }, options);

/** Rate limit headers of a server on the test's clock. */
const limits = (
  clock: { now(): number },
  { remaining, resetInMs, ...others }: { remaining: number; resetInMs: number; policy?: string },
): Record<string, string> => ({
  date: new Date(clock.now()).toUTCString(),
  'x-ratelimit-limit': '100',
  'x-ratelimit-remaining': String(remaining),
  'x-ratelimit-reset': String(Math.ceil((clock.now() + resetInMs) / 1_000)),
  ...(others.policy !== undefined && { 'x-ratelimit-policy': others.policy }),
});

/** A client that was told once that its limit is used up for 23 hours; from then on the server is well. */
const misleadOnce = async (
  later: (clock: { now(): number }) => Record<string, string> = (clock) =>
    limits(clock, { remaining: 99, resetInMs: minute }),
  first: { policy?: string } = {},
) => {
  const clock = createManualClock();
  const handle: RequestHandler = ({ response, number }) => {
    const wrong = limits(clock, { remaining: 0, resetInMs: 23 * hour, ...first });
    reply(response, { number }, { headers: number === 1 ? wrong : later(clock) });
  };
  const connection = await connect(handle, { clock });
  await get(connection.client);
  return { ...connection, clock };
};

describe('a limit that is wrongly said to be used up for hours', () => {
  it('is asked about after a minute, and forgotten when the response says otherwise', async () => {
    const { client, clock, received } = await misleadOnce();
    expect(await failureOf(get(client))).toBeInstanceOf(RateLimitError);
    clock.advance(minute - 1);
    expect(await failureOf(get(client))).toBeInstanceOf(RateLimitError);
    expect(received).toHaveLength(1);
    clock.advance(1);
    await get(client);
    await Promise.all([get(client), get(client), get(client)]);
    expect(received).toHaveLength(5);
    expect(client.rateLimits()['api-standard']).toMatchObject({ remaining: 99 });
  });

  it('is forgotten at once when a call that does not wait is answered', async () => {
    const { client, received } = await misleadOnce();
    await get(client, { rateLimit: 'off' });
    await get(client);
    expect(received).toHaveLength(3);
  });

  it.each([
    ['says nothing of limits', () => ({})],
    [
      'names a reset that is over',
      (clock: { now(): number }) => limits(clock, { remaining: 9, resetInMs: -hour }),
    ],
  ])('is forgotten, too, when the next response %s', async (_case, later) => {
    const { client, clock, received } = await misleadOnce(later);
    clock.advance(minute);
    await get(client);
    await get(client);
    expect(received).toHaveLength(3);
  });

  it('is forgotten by what responses say that were sent later, though asked for earlier', async () => {
    const clock = createManualClock();
    const held: (() => void)[] = [];
    const { client } = await connect(
      ({ response, number }) => {
        held.push(() =>
          reply(
            response,
            { number },
            {
              headers:
                number === 1
                  ? limits(clock, { remaining: 0, resetInMs: 23 * hour })
                  : limits(clock, { remaining: 99, resetInMs: minute }),
            },
          ),
        );
      },
      { clock },
    );
    const calls = [get(client), get(client)];
    while (held.length < 2) await new Promise((resolve) => setImmediate(resolve));
    held[0]?.();
    await calls[0];
    clock.advance(1_000);
    held[1]?.();
    await calls[1];
    expect(client.rateLimits()['api-standard']).toMatchObject({ remaining: 99 });
  });

  it('does not stay with an operation that was once given the policy of another', async () => {
    for (const named of ['api-standard', undefined]) {
      const right = named === undefined ? {} : { policy: named };
      const { client, clock } = await misleadOnce(
        () => limits(clock, { remaining: 99, resetInMs: minute, ...right }),
        { policy: 'outbound-calls' },
      );
      clock.advance(minute);
      await get(client);
      await get(client);
      expect(client.rateLimits()['api-standard']).toMatchObject({ remaining: 99 });
    }
  });
});

describe('a limit that really is used up for an hour', () => {
  it('is asked about once a minute, whoever calls', async () => {
    const clock = createManualClock();
    const resetAt = clock.now() + hour;
    const { client, received } = await connect(
      ({ response, number }) =>
        reply(
          response,
          {},
          {
            status: number === 1 ? 200 : 429,
            headers: limits(clock, { remaining: 0, resetInMs: resetAt - clock.now() }),
          },
        ),
      { clock },
    );
    await get(client);
    for (let seconds = 0; seconds < 300; seconds += 10) {
      clock.advance(10_000);
      await Promise.all([failureOf(get(client)), failureOf(get(client))]);
    }
    expect(received).toHaveLength(1 + 5);
  });

  it('is asked about by one of those who wait, where they may wait that long', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(
      ({ response, number }) =>
        reply(
          response,
          { number },
          {
            headers:
              number === 1
                ? limits(clock, { remaining: 0, resetInMs: hour })
                : limits(clock, { remaining: 99, resetInMs: minute }),
          },
        ),
      { clock, maxRetryDelay: 2 * hour },
    );
    await get(client);
    const waiting = [get(client), get(client), get(client)];
    expect(await clock.nextSleep()).toBe(minute);
    clock.advance(minute);
    await Promise.all(waiting);
    expect(received).toHaveLength(4);
    expect(clock.pending).toBe(0);
  });
});

describe('a limit that is used up for minutes', () => {
  it('is believed until its reset', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(
      ({ response }) =>
        reply(response, {}, { headers: limits(clock, { remaining: 0, resetInMs: 5 * minute }) }),
      { clock },
    );
    await get(client);
    clock.advance(3 * minute);
    expect(await failureOf(get(client))).toBeInstanceOf(RateLimitError);
    expect(received).toHaveLength(1);
  });
});

describe('the policies that responses name', () => {
  it('are remembered up to a number, whatever their names', async () => {
    const clock = createManualClock();
    const { client } = await connect(
      ({ response, number }) =>
        reply(
          response,
          {},
          {
            headers: limits(clock, {
              remaining: 9,
              resetInMs: minute,
              policy: number === 300 ? '__proto__' : `policy-${number}`,
            }),
          },
        ),
      { clock },
    );
    for (let number = 1; number <= 300; number += 1) await get(client);
    const known = client.rateLimits();
    expect(Object.keys(known).length).toBeLessThanOrEqual(64);
    expect(Object.keys(known)).toContain('policy-299');
    expect(Object.keys(known)).toContain('__proto__');
    expect(Object.getPrototypeOf(known)).toBeNull();
  });
});
