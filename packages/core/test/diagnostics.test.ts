import { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { afterEach, describe, expect, it } from 'vitest';
import { openAttemptChannel, openCallChannel } from '#platform';
import type { AttemptTrace, CallTrace } from '../src/index.js';
import { publishAttempts, publishCalls } from '../src/pipeline/late-layers.js';
import * as onWeb from '../src/platform/trace-channels.web.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { reply, replyInTurn } from './test-server.js';

const get = { path: { id: 'thg_1' } };
const busy = { status: 503, headers: { 'retry-after': '1' } };
const unsubscribers: (() => void)[] = [];

afterEach(() => {
  for (const unsubscribe of unsubscribers.splice(0)) unsubscribe();
});

type Trace = CallTrace | AttemptTrace;

/** Records every event of both channels as subscribers get it: its name and its object. */
const subscribe = () => {
  const events: { readonly name: string; readonly trace: Trace; readonly shown: string }[] = [];
  for (const layer of ['call', 'attempt'] as const) {
    const note = (event: string) => (message: object) => {
      const trace = message as Trace;
      events.push({ name: `${layer} ${event}`, trace, shown: JSON.stringify(trace) });
    };
    const channel = tracingChannel<unknown, Trace>(`voisnap:${layer}`);
    const subscribers = {
      start: note('start'),
      end: note('end'),
      asyncStart: note('asyncStart'),
      asyncEnd: note('asyncEnd'),
      error: note('error'),
    };
    channel.subscribe(subscribers);
    unsubscribers.push(() => channel.unsubscribe(subscribers));
  }
  const names = () => events.map(({ name }) => name);
  return { events, names, find: (name: string) => events.filter((event) => event.name === name) };
};

describe('the channel voisnap:call', () => {
  it('gets events for a call and each of its attempts, in the order of a traced promise', async () => {
    const { names } = subscribe();
    const { client } = await connect(replyInTurn(busy, {}));
    await client.call(operations.get, get);
    expect(names().filter((name) => !name.endsWith(' end'))).toEqual([
      'call start',
      'attempt start',
      'attempt error',
      'attempt asyncStart',
      'attempt asyncEnd',
      'attempt start',
      'attempt asyncStart',
      'attempt asyncEnd',
      'call asyncStart',
      'call asyncEnd',
    ]);
    // When the synchronous part is over, however far it gets.
    const ends = names().flatMap((name, index) => (name.endsWith(' end') ? [[name, index]] : []));
    expect(ends.map(([name]) => name).sort()).toEqual(['attempt end', 'attempt end', 'call end']);
    expect(names().indexOf('call end')).toBeLessThan(names().indexOf('attempt error'));
  });

  it('gets one object for all events of a call, which its attempts name', async () => {
    const { events, find } = subscribe();
    const { client, server } = await connect(replyInTurn(busy, {}));
    await client.call(operations.get, get);
    const [call] = find('call start').map(({ trace }) => trace as CallTrace);
    expect(call).toMatchObject({
      operationId: 'things.get',
      method: 'GET',
      pathTemplate: '/things/{id}',
      url: `${server.url}/api/v1/things/thg_1`,
      retryClass: 'safe',
      rateLimitPolicy: 'api-standard',
      idempotencyKey: undefined,
      attempts: [{ status: 503, delayMs: 1_000 }, { status: 200 }],
      response: { status: 200 },
    });
    const calls = events.map(({ trace }) => ('call' in trace ? trace.call : trace));
    expect(new Set(calls)).toEqual(new Set([call]));
    const attempts = find('attempt start').map(({ trace }) => trace as AttemptTrace);
    expect(attempts).toMatchObject([
      { number: 1, failure: { name: 'ServerError', status: 503 } },
      { number: 2, response: { status: 200 } },
    ]);
  });

  it('gets class, status, code and trace id of a failure', async () => {
    const { find } = subscribe();
    const { client } = await connect(({ response, socket, request }) => {
      if (request.method === 'POST') socket.resetAndDestroy();
      else reply(response, {}, { status: 404, headers: { 'x-trace-id': 'trace_1' } });
    });
    await failureOf(client.call(operations.get, get));
    await failureOf(client.call(operations.create, { body: { name: 'one' } }));
    const failures = find('call error').map(({ trace }) => trace.failure);
    expect(failures).toEqual([
      { name: 'NotFoundError', status: 404, traceId: 'trace_1' },
      { name: 'ConnectionError', code: 'ECONNRESET', requestSent: 'maybe' },
    ]);
  });

  it('gets events for a call that is aborted while it waits', async () => {
    const { find, names } = subscribe();
    const controller = new AbortController();
    const clock = createManualClock();
    const { client } = await connect(replyInTurn(busy), { clock });
    const failing = failureOf(client.call(operations.get, get, { signal: controller.signal }));
    await clock.nextSleep();
    controller.abort();
    await failing;
    expect(find('call error')[0]?.trace.failure).toMatchObject({ name: 'AbortError' });
    expect(names().at(-1)).toBe('call asyncEnd');
  });

  it('binds stores, so that everything inside of a call finds its context', async () => {
    const store = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const { start } = tracingChannel<unknown, CallTrace>('voisnap:call');
    start.bindStore(store, (trace) => `inside ${(trace as CallTrace).operationId}`);
    unsubscribers.push(() => start.unbindStore(store));
    const { client } = await connect(replyInTurn({}), {
      middleware: [
        {
          attempt: (_attempt, next) => {
            seen.push(store.getStore());
            return next();
          },
        },
      ],
    });
    await client.call(operations.get, get);
    expect(seen).toEqual(['inside things.get']);
    expect(store.getStore()).toBeUndefined();
  });
});

describe('an event', () => {
  it('contains no credential, no body and no phone number, whatever request and response contain', async () => {
    const { events } = subscribe();
    const { client, received } = await connect(
      ({ response, request }) => {
        const body = { detail: 'answered-secret', number: 1 };
        const status = request.path.includes('failing') ? 409 : 200;
        reply(response, body, { status, headers: { 'set-cookie': 'cookie-secret' } });
      },
      { headers: { 'x-api-key': 'header-secret', 'x-unknown': 'unknown-secret' } },
    );
    const body = { name: 'body-secret', to: '+14155550123' };
    const query = { access_token: 'query-secret' };
    await client.request({ method: 'POST', path: '/numbers/%2B14155550199', body, query });
    await failureOf(client.request({ method: 'POST', path: '/failing/%2B14155550199', body }));
    expect(received).toHaveLength(2);
    expect(events.length).toBeGreaterThan(16);
    const shown = events.map((event) => event.shown).join('\n');
    expect(shown).not.toMatch(/secret|41555501/);
    expect(shown).toContain('/numbers/%2B***99');
    expect(shown).toContain('"x-unknown":"[redacted]"');
  });

  it('is not published for a call that began without subscribers', async () => {
    const late: ReturnType<typeof subscribe>[] = [];
    const { client } = await connect(({ response }) => {
      late.push(subscribe());
      reply(response, {});
    });
    await client.call(operations.get, get);
    expect(late.map(({ names }) => names())).toEqual([[]]);
  });
});

describe('on other runtimes', () => {
  it('there are no channels', () => {
    expect([onWeb.openCallChannel(), onWeb.openAttemptChannel()]).toEqual([undefined, undefined]);
    expect([openCallChannel(), openAttemptChannel()]).not.toContain(undefined);
  });

  it.each([
    ['calls', publishCalls],
    ['attempts', publishAttempts],
  ])('passes %s on unchanged while nothing subscribes', async (_layer, publish) => {
    const responding = Promise.resolve({ status: 200, headers: {}, data: 1 });
    const handler = publish(() => responding);
    expect(handler({} as never)).toBe(responding);
  });
});
