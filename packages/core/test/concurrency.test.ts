import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { AbortError, ConfigurationError, type HttpClient } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { runProgram } from './run-program.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply, replyInTurn, startServer } from './test-server.js';

const get = (client: HttpClient, id = '1', signal?: AbortSignal) =>
  client.call(operations.get, { path: { id } }, { signal });

/** A server that responds when the test says so. */
const hold = () => {
  const held: ServerResponse[] = [];
  const handle: RequestHandler = ({ response }) => void held.push(response);
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const waitFor = async (count: number) => {
    while (held.length < count) await turn();
    // Were there more to come, they would be here by now.
    for (let turns = 0; turns < 20; turns += 1) await turn();
  };
  return { held, handle, waitFor };
};

describe('maxConcurrency', () => {
  it('leaves room for a login by the function that the other requests wait for', async () => {
    const login = { ...operations.create, scope: 'none' };
    const { client, received } = await connect(({ response }) => reply(response, { number: 1 }), {
      apiKey: undefined,
      maxConcurrency: 1,
      accessToken: async () => `t${(await client.call(login, { body: { name: 'a' } })).number}`,
    });
    await Promise.all([get(client), get(client)]);
    expect(received.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      'Bearer t1',
      'Bearer t1',
    ]);
  });

  it('limits the requests in flight, and sends the others in order', async () => {
    const { held, handle, waitFor } = hold();
    const { client, received } = await connect(handle, { maxConcurrency: 2 });
    const calls = Array.from({ length: 5 }, (_, index) => get(client, String(index)));
    for (let sent = 0; sent < 5; sent += 1) {
      await waitFor(Math.min(sent + 2, 5));
      expect(received).toHaveLength(Math.min(sent + 2, 5));
      const next = held[sent];
      if (next) reply(next, {});
    }
    await Promise.all(calls);
    expect(received.slice(2).map(({ path }) => path.split('/').at(-1))).toEqual(['2', '3', '4']);
  });

  it('ends a call that is aborted while it waits, and gives its turn to the next', async () => {
    const { held, handle, waitFor } = hold();
    const { client, received } = await connect(handle, { maxConcurrency: 1 });
    const first = get(client, 'first');
    await waitFor(1);
    const controller = new AbortController();
    const failing = failureOf(get(client, 'second', controller.signal));
    const third = get(client, 'third');
    controller.abort();
    const error = await failing;
    expect(error).toBeInstanceOf(AbortError);
    expect(error.requestSent).toBe('no');
    if (held[0]) reply(held[0], {});
    await waitFor(2);
    if (held[1]) reply(held[1], {});
    await Promise.all([first, third]);
    expect(received.map(({ path }) => path.split('/').at(-1))).toEqual(['first', 'third']);
  });

  it('keeps no place for a call that waits before its retry', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(
      replyInTurn({ status: 503, headers: { 'retry-after': '60' } }, { status: 200 }),
      { clock, maxConcurrency: 1 },
    );
    const retried = get(client, 'retried');
    await clock.nextSleep();
    expect(await get(client, 'other')).toEqual({ number: 2 });
    clock.advance(60_000);
    await retried;
    expect(received).toHaveLength(3);
  });

  it('frees the place of an attempt that failed', async () => {
    const { client } = await connect(
      ({ socket, response, number }) =>
        number === 1 ? void socket.destroy() : reply(response, { number }),
      { maxConcurrency: 1 },
    );
    expect(await get(client)).toEqual({ number: 2 });
    expect(await get(client)).toEqual({ number: 3 });
  });

  it('reports how long an attempt waited, and does not count that as its duration', async () => {
    const clock = createManualClock();
    const { held, handle, waitFor } = hold();
    const { client } = await connect(handle, { clock, maxConcurrency: 1, timeout: 10_000 });
    const first = get(client);
    const second = get(client).withResponse();
    await waitFor(1);
    clock.advance(9_000);
    if (held[0]) reply(held[0], {});
    await waitFor(2);
    clock.advance(9_000);
    if (held[1]) reply(held[1], {});
    await first;
    expect((await second).attempts).toEqual([
      { status: 200, durationMs: 9_000, delayMs: 0, pacedMs: 9_000 },
    ]);
  });

  it.each([0, 1.5, '8'])('refuses %j', async (maxConcurrency) => {
    const error = await failureOf(connect(replyInTurn({}), { maxConcurrency } as never));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('maxConcurrency must be a whole number of at least 1');
  });
});

describe('1 000 calls at once in a process of 200 file descriptors', () => {
  const callAtOnce = async (...settings: string[]) => {
    await using server = await startServer(({ response }) => {
      setImmediate(() => reply(response, {}));
    });
    const { stdout } = await runProgram('calls-at-once.ts', [server.url, '1000', ...settings], {
      descriptors: 200,
    });
    return JSON.parse(stdout);
  };

  it.each(['undici', 'fetch'])('all get a response, over %s', async (transport) => {
    expect(await callAtOnce(transport)).toEqual({ answered: 1_000 });
  });

  it('fail without the limit, with a message that names the option', async () => {
    const { EMFILE, message } = await callAtOnce('undici', 'Infinity');
    expect(EMFILE).toBeGreaterThan(500);
    expect(message).toContain('cannot open more connections. Lower the option maxConcurrency');
  });
});
