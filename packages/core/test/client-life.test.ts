import { once } from 'node:events';
import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { AbortError, ConfigurationError, HttpClient } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { reply, replyInTurn, startServer } from './test-server.js';

const get = { path: { id: '1' } };

describe('close', () => {
  it('refuses later calls, lists, raw requests and waits', async () => {
    const { client, received } = await connect(({ response }) => reply(response, {}));
    await client.close();
    const failures = await Promise.all([
      failureOf(client.call(operations.get, get)),
      failureOf(client.paginate(operations.list, {})),
      failureOf(client.request({ method: 'GET', path: '/things' })),
      failureOf(client.pollUntil({ read: async () => 1, isDone: () => true })),
    ]);
    for (const error of failures) {
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.message).toContain('client is closed');
    }
    expect(received).toHaveLength(0);
  });

  it('ends calls in flight and calls that wait for the next attempt', async () => {
    const clock = createManualClock();
    let onReached = () => {};
    const reached = new Promise<void>((resolve) => {
      onReached = resolve;
    });
    const { client } = await connect(
      ({ response, request }) => {
        if (request.path.endsWith('/1')) onReached();
        else reply(response, {}, { status: 503 });
      },
      { clock },
    );
    const flying = failureOf(client.call(operations.get, get));
    const waiting = failureOf(client.call(operations.get, { path: { id: '2' } }));
    const never = () => new Promise<never>(() => {});
    const polling = failureOf(
      client.pollUntil({ read: never, isDone: () => true, goal: 'a thing to be done' }),
    );
    await Promise.all([reached, clock.nextSleep()]);
    await client.close();
    const called = `while ${operations.get.id} was under way. Is an await missing before it?`;
    const polled = 'while the wait for a thing to be done was under way.';
    for (const [ended, named] of [
      [flying, called],
      [waiting, called],
      [polling, polled],
    ] as const) {
      const error = await ended;
      expect(error).toBeInstanceOf(AbortError);
      expect(error.message).toContain(`The client was closed ${named}`);
    }
    expect(clock.pending).toBe(0);
  });

  it('rejects a write in flight with an error that says that it may have been carried out', async () => {
    let onReached = () => {};
    const reached = new Promise<void>((resolve) => {
      onReached = resolve;
    });
    const { client } = await connect(() => onReached());
    const creating = failureOf(client.call(operations.create, { body: { name: 'A' } }));
    await reached;
    await client.close();
    const error = await creating;
    expect(error).toMatchObject({ name: 'AbortError', requestSent: 'maybe' });
    expect(error.message).toContain('The API may have carried out this POST');
  });

  it('may be called twice, and by disposal', async () => {
    const { client } = await connect(({ response }) => reply(response, {}));
    await client.call(operations.get, get);
    await Promise.all([client.close(), client.close(), client[Symbol.asyncDispose]()]);
  });

  it('leaves no connection open', async () => {
    const sockets = new Set<import('node:net').Socket>();
    const { client } = await connect(({ response, socket }) => {
      sockets.add(socket);
      reply(response, {});
    });
    await Promise.all(Array.from({ length: 5 }, () => client.call(operations.get, get)));
    const closed = [...sockets].map((socket) => once(socket, 'close'));
    await client.close();
    await Promise.all(closed);
    expect(sockets.size).toBeGreaterThan(0);
  });

  it('leaves the dispatcher of the caller open', async () => {
    await using server = await startServer(({ response }) => reply(response, { number: 1 }));
    const dispatcher = new Agent();
    const options = { apiKey: 'key', baseUrl: server.url, dispatcher };
    const first = new HttpClient(options);
    await first.call(operations.get, get);
    await first.close();
    const second = new HttpClient(options);
    expect(await second.call(operations.get, get)).toEqual({ number: 1 });
    await second.close();
    await dispatcher.close();
  });
});

describe('redirects', () => {
  it.each([301, 302, 303, 307, 308])('with %i are not followed', async (status) => {
    const other = await startServer(({ response }) => reply(response, {}));
    const { client } = await connect(replyInTurn({ status, headers: { location: other.url } }));
    const error = await failureOf(client.call(operations.get, get));
    expect(error).toMatchObject({ name: 'VoisnapError', status });
    expect(other.received).toHaveLength(0);
    await other.close();
  });
});
