import { describe, expect, it } from 'vitest';
import {
  AbortError,
  ConfigurationError,
  type HttpClient,
  RateLimitError,
  type RequestOptions,
} from '../src/index.js';
import { enforce } from './limited-server.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply, replyInTurn } from './test-server.js';

const minute = 60_000;
const get = (client: HttpClient, options?: RequestOptions) =>
  client.call(operations.get, { path: { id: '1' } }, options);
const create = (client: HttpClient, options?: RequestOptions) =>
  client.call(operations.create, { body: { name: 'one' } }, options);
const autoClock = () => createManualClock({ auto: true });
const spent =
  (clock: { now(): number }, headers: Record<string, string> = {}): RequestHandler =>
  ({ response, number }) =>
    reply(
      response,
      { number },
      {
        headers: {
          date: new Date(clock.now()).toUTCString(),
          'x-ratelimit-limit': '5',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(clock.now() / 1_000 + 20),
          ...headers,
        },
      },
    );
/** Waits for all work that needs no time, including sockets. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('a call whose rate limit is known to be used up', () => {
  it('waits for the reset instead of earning a 429', async () => {
    const clock = autoClock();
    const { client, received } = await connect(enforce({ clock, limit: 2, windowMs: minute }), {
      clock,
    });
    await get(client);
    await get(client);
    const { attempts } = await get(client).withResponse();
    expect(attempts).toEqual([{ status: 200, durationMs: 0, delayMs: 0, pacedMs: minute }]);
    expect(clock.slept).toEqual([minute]);
    expect(received).toHaveLength(3);
  });

  it('waits as long when the clocks of client and server differ by an hour', async () => {
    for (const ahead of [-60 * minute, 60 * minute]) {
      const clock = autoClock();
      const server = enforce({ clock, limit: 1, windowMs: 30_000, ahead });
      const { client } = await connect(server, { clock });
      await get(client);
      const { attempts } = await get(client).withResponse();
      expect(attempts).toEqual([{ status: 200, durationMs: 0, delayMs: 0, pacedMs: 30_000 }]);
    }
  });

  it('waits as long when something in between writes a Date of its own clock', async () => {
    const clock = autoClock();
    const date = 'Sun, 22 Nov 2026 12:00:00 GMT';
    const { client } = await connect(spent(clock, { date }), { clock });
    await get(client);
    await get(client);
    expect(clock.slept).toEqual([20_000]);
  });

  it('does not keep calls of other policies waiting', async () => {
    const clock = createManualClock();
    const { client } = await connect(spent(clock), { clock });
    await get(client);
    expect(await create(client)).toEqual({ number: 2 });
    expect(clock.pending).toBe(0);
  });

  it('is paced by the policy that the responses name', async () => {
    const clock = autoClock();
    const server = spent(clock, { 'x-ratelimit-policy': 'api-shared' });
    const { client } = await connect(server, { clock });
    await get(client);
    await create(client);
    expect(clock.slept).toEqual([]);
    expect(Object.keys(client.rateLimits())).toEqual(['api-shared']);
    await get(client);
    expect(clock.slept).toEqual([20_000]);
  });

  it('fails at once where rateLimit is throw, and nothing is sent', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(spent(clock), { clock, rateLimit: 'throw' });
    await get(client);
    const error = await failureOf(get(client));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({
      status: undefined,
      retryAfter: 20,
      limit: 5,
      remaining: 0,
      resetAt: new Date(clock.now() + 20_000),
      policy: 'api-standard',
      requestSent: 'no',
    });
    expect(error.message).toContain(
      "things.get: the rate limit api-standard (5 requests) is used up; it resets in 20 s, and the option rateLimit is 'throw'. Nothing was sent.",
    );
    expect(received).toHaveLength(1);
  });

  it.each([
    [{ maxRetryDelay: 10_000 }, 'longer than maxRetryDelay (10000 ms)'],
    [{ deadline: 15_000 }, 'would pass the deadline of 15000 ms'],
  ])('fails at once where %j would not last', async (options, message) => {
    const clock = createManualClock();
    const { client, received } = await connect(spent(clock), { clock });
    await get(client);
    const error = await failureOf(get(client, options));
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.message).toContain(message);
    expect(received).toHaveLength(1);
    expect(clock.pending).toBe(0);
  });

  it('is sent all the same where rateLimit is off', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(spent(clock), { clock, rateLimit: 'off' });
    await get(client);
    await get(client);
    expect(received).toHaveLength(2);
  });

  it('ends its wait when its signal aborts, and leaves nothing behind', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(spent(clock), { clock });
    await get(client);
    const controller = new AbortController();
    const failing = failureOf(get(client, { signal: controller.signal }));
    await clock.nextSleep();
    expect(client.rateLimits()['api-standard']).toMatchObject({ waiting: 1 });
    controller.abort();
    const error = await failing;
    expect(error).toBeInstanceOf(AbortError);
    expect(error.message).toContain('Nothing was sent.');
    expect(client.rateLimits()['api-standard']).toMatchObject({ waiting: 0, inFlight: 0 });
    expect(clock.pending).toBe(0);
    expect(received).toHaveLength(1);
  });

  it('ends its wait when the client is closed', async () => {
    const clock = createManualClock();
    const { client } = await connect(spent(clock), { clock });
    await get(client);
    const failing = failureOf(get(client));
    await clock.nextSleep();
    await client.close();
    expect(await failing).toBeInstanceOf(AbortError);
    expect(clock.pending).toBe(0);
  });

  it('tells the log what it waits for', async () => {
    const lines: string[] = [];
    const note = (message: string) => lines.push(message);
    const logger = { debug: note, info: note, warn: note, error: note };
    const clock = autoClock();
    const server = enforce({ clock, limit: 1, windowMs: minute });
    const { client } = await connect(server, { clock, logger, logLevel: 'info' });
    await get(client);
    await get(client);
    expect(lines).toEqual([
      `GET things.get: the rate limit api-standard is used up, waits ${minute} ms`,
    ]);
  });
});

describe('a burst', () => {
  it('larger than several windows is sent without a single 429', async () => {
    const clock = createManualClock();
    const server = enforce({ clock, limit: 10, windowMs: minute });
    const { client, received } = await connect(server, { clock });
    await get(client);
    const burst = Array.from({ length: 25 }, () => get(client).withResponse());
    await clock.nextSleep();
    await settle();
    expect(received).toHaveLength(10);
    clock.advance(minute);
    await clock.nextSleep();
    await settle();
    expect(received).toHaveLength(20);
    clock.advance(minute);
    const statuses = (await Promise.all(burst)).flatMap(({ attempts }) =>
      attempts.map(({ status }) => status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(received).toHaveLength(26);
    expect(clock.pending).toBe(0);
  });

  it('is sent in the order in which it was asked for', async () => {
    const clock = autoClock();
    const server = enforce({ clock, limit: 1, windowMs: minute });
    const { client, received } = await connect(server, { clock });
    await get(client);
    const paths = Array.from({ length: 9 }, (_, index) => `${index}`);
    await Promise.all(paths.map((id) => client.call(operations.get, { path: { id } })));
    expect(received.slice(1).map(({ path }) => path.split('/').at(-1))).toEqual(paths);
  });

  it('fails in part where rateLimit is throw, at the limit and not behind it', async () => {
    const clock = createManualClock();
    const server = enforce({ clock, limit: 5, windowMs: minute });
    const { client, received } = await connect(server, { clock, rateLimit: 'throw' });
    await get(client);
    const outcomes = await Promise.allSettled(Array.from({ length: 7 }, () => get(client)));
    expect(outcomes.map(({ status }) => status).join(' ')).toBe(
      'fulfilled fulfilled fulfilled fulfilled rejected rejected rejected',
    );
    expect(received).toHaveLength(5);
  });
});

describe('what is known of a window', () => {
  /** Responds in an order that the test chooses. */
  const hold = () => {
    const held: ((remaining: number, reset: number) => void)[] = [];
    const handle: RequestHandler = ({ response, number }) => {
      held.push((remaining, reset) =>
        reply(
          response,
          { number },
          {
            headers: {
              date: '',
              'x-ratelimit-limit': '100',
              'x-ratelimit-remaining': String(remaining),
              'x-ratelimit-reset': String(reset),
            },
          },
        ),
      );
    };
    return { held, handle };
  };

  it('is not confused by responses that overtake each other', async () => {
    const clock = createManualClock();
    const { held, handle } = hold();
    const { client } = await connect(handle, { clock });
    const reset = clock.now() / 1_000 + 30;
    const calls = [get(client), get(client), get(client)];
    while (held.length < 3) await settle();
    held[2]?.(97, reset);
    await calls[2];
    held[0]?.(99, reset);
    await calls[0];
    // One second off, as servers round: the same window.
    held[1]?.(98, reset - 1);
    await calls[1];
    expect(client.rateLimits()['api-standard']).toEqual({
      policy: 'api-standard',
      limit: 100,
      remaining: 97,
      resetAt: new Date(reset * 1_000),
      inFlight: 0,
      waiting: 0,
    });
  });

  it('is not taken from a response that belongs to a window before', async () => {
    const clock = createManualClock();
    const { held, handle } = hold();
    const { client } = await connect(handle, { clock });
    const now = clock.now() / 1_000;
    const calls = [get(client), get(client)];
    while (held.length < 2) await settle();
    held[1]?.(99, now + 60);
    await calls[1];
    held[0]?.(0, now + 10);
    await calls[0];
    expect(client.rateLimits()['api-standard']).toMatchObject({ remaining: 99 });
  });

  it('counts a request whose response was lost', async () => {
    const clock = autoClock();
    const { client } = await connect(
      ({ response, socket, number }) => {
        if (number === 2) return void socket.destroy();
        reply(
          response,
          {},
          {
            headers: {
              'x-ratelimit-limit': '10',
              'x-ratelimit-remaining': '7',
              'x-ratelimit-reset': String(clock.now() / 1_000 + 30),
              date: new Date(clock.now()).toUTCString(),
            },
          },
        );
      },
      { clock },
    );
    await get(client);
    await failureOf(get(client, { maxRetries: 0 }));
    expect(client.rateLimits()['api-standard']).toMatchObject({ remaining: 6, inFlight: 0 });
  });

  it.each([
    ['is past', -1],
    ['is days away', 3 * 24 * 3_600],
    ['is in milliseconds', 1_000_000_000_000],
  ])('is nothing where the reset %s', async (_case, seconds) => {
    const clock = createManualClock();
    const reset = String(clock.now() / 1_000 + seconds);
    const { client } = await connect(spent(clock, { 'x-ratelimit-reset': reset }), { clock });
    await get(client);
    expect(await get(client)).toEqual({ number: 2 });
  });

  it('is nothing where the request was nobody’s', async () => {
    const clock = createManualClock();
    const { client } = await connect(
      replyInTurn(
        { status: 401, headers: { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '5' } },
        { status: 200 },
      ),
      { clock },
    );
    await failureOf(get(client));
    expect(client.rateLimits()).toEqual({});
  });

  it('is whole again after the reset', async () => {
    const clock = createManualClock();
    const { client } = await connect(spent(clock), { clock });
    expect(client.rateLimits()).toEqual({});
    await get(client);
    clock.advance(20_000);
    expect(client.rateLimits()['api-standard']).toMatchObject({ remaining: 5, resetAt: undefined });
  });

  it('survives a 429, after which others wait as well', async () => {
    const clock = autoClock();
    const server = enforce({ clock, limit: 1, windowMs: minute });
    const { client, received } = await connect(server, { clock });
    const other = await connect(server, { clock });
    await get(other.client);
    await failureOf(get(client, { maxRetries: 0 }));
    await get(client);
    expect(received).toHaveLength(2);
    expect(clock.slept).toEqual([minute]);
  });
});

describe('the option rateLimit', () => {
  it('is one of three words', async () => {
    const error = await failureOf(connect(replyInTurn({}), { rateLimit: 'pause' } as never));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toBe('rateLimit must be one of wait, throw, off, but is "pause".');
  });
});
