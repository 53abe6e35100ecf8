import { describe, expect, it } from 'vitest';
import { replyJson, startHttpServer } from '../../test/local-server.js';
import { get, rejection, sendOptions } from '../../test/transports.js';
import { createDefaultTransport } from '../platform/default-transport.web.js';
import { avoidCaches } from './avoid-caches.js';
import { createFetchTransport } from './fetch-transport.js';
import type { StreamBody } from './transport.js';

const respondWith = (response: unknown): typeof fetch => (async () => response) as typeof fetch;

const failing = (cause: unknown): typeof fetch =>
  (async () => {
    throw new TypeError('fetch failed', { cause });
  }) as typeof fetch;

const webStreamOf = (...chunks: unknown[]): ReadableStream =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

describe('createFetchTransport', () => {
  it('asks for redirects to be handed back, and passes the request on as it is', async () => {
    const calls: unknown[][] = [];
    const given = (async (...parameters: unknown[]) => {
      calls.push(parameters);
      return new Response('{}');
    }) as typeof fetch;
    await createFetchTransport(given).send(get('https://api.voisnap.ai/x'), sendOptions());
    expect(calls).toEqual([
      [
        'https://api.voisnap.ai/x',
        {
          method: 'GET',
          headers: { accept: 'application/json' },
          redirect: 'manual',
          cache: 'no-store',
          signal: expect.any(AbortSignal),
        },
      ],
    ]);
  });

  it('asks no cache where the runtime knows the option, and says nothing of it elsewhere', () => {
    expect(avoidCaches()).toEqual({ cache: 'no-store' });
    // As workers of a compatibility date before November 2024, and runtimes that have no Request.
    expect(avoidCaches(class OldRequest {})).toEqual({});
    expect(avoidCaches({ prototype: {} })).toEqual({});
  });

  it('gathers an upload first where requests cannot be streamed', async () => {
    let seen: unknown;
    await using server = await startHttpServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      seen = { body, length: request.headers['content-length'] };
      replyJson(response, {});
    });
    const body: StreamBody = {
      replayable: true,
      async *open() {
        yield new TextEncoder().encode('Hello ');
        yield new TextEncoder().encode('world');
      },
    };
    const transport = createFetchTransport(undefined, { streamsRequests: false });
    await transport.send(get(server.url, { method: 'POST', body }), sendOptions());
    expect(seen).toEqual({ body: 'Hello world', length: '11' });
  });

  it.each([
    ['ECONNREFUSED', 'no'],
    ['ENOTFOUND', 'no'],
    ['EAI_AGAIN', 'no'],
    ['UND_ERR_CONNECT_TIMEOUT', 'no'],
    ['CERT_HAS_EXPIRED', 'no'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'no'],
    ['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'maybe'],
    ['ECONNRESET', 'maybe'],
    ['UND_ERR_SOCKET', 'maybe'],
  ])(
    'takes the code from the cause: %s means that the request was sent: %s',
    async (code, requestSent) => {
      const cause = Object.assign(new Error('it failed'), { code });
      const failure = await rejection(
        createFetchTransport(failing(cause)).send(get('https://api.voisnap.ai/'), sendOptions()),
      );
      expect(failure.details).toEqual({ code, requestSent, cause });
      expect(failure.message).toBe('it failed');
    },
  );

  it('finds the code of Happy Eyeballs in the first error of its list', async () => {
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const failure = await rejection(
      createFetchTransport(failing(new AggregateError([refused]))).send(
        get('https://api.voisnap.ai/'),
        sendOptions(),
      ),
    );
    expect(failure.details).toMatchObject({ code: 'ECONNREFUSED', requestSent: 'no' });
  });

  it('takes a failure without a cause, as browsers give it, for one that may have sent', async () => {
    const failure = await rejection(
      createFetchTransport(failing(undefined)).send(get('https://api.voisnap.ai/'), sendOptions()),
    );
    expect(failure.details).toMatchObject({ code: undefined, requestSent: 'maybe' });
  });

  it('fails on a redirect that a browser hides', async () => {
    const hidden = { type: 'opaqueredirect', status: 0, headers: new Headers(), body: null };
    const failure = await rejection(
      createFetchTransport(respondWith(hidden)).send(get('https://api.voisnap.ai/'), sendOptions()),
    );
    expect(failure.details).toMatchObject({ code: 'redirected', requestSent: 'maybe' });
  });

  it('reads a response that has no stream, as in React Native', async () => {
    const whole = new TextEncoder().encode('{"id":"agt_1"}').buffer;
    const response = {
      status: 200,
      headers: new Headers({ 'x-trace-id': 'trace_1' }),
      arrayBuffer: async () => whole,
    };
    const transport = createFetchTransport(respondWith(response));
    expect(await transport.send(get('https://api.voisnap.ai/'), sendOptions())).toEqual({
      status: 200,
      headers: { 'x-trace-id': 'trace_1' },
      text: '{"id":"agt_1"}',
    });
    expect(
      await transport.send(get('https://api.voisnap.ai/'), sendOptions({ maxResponseBytes: 5 })),
    ).toMatchObject({ text: '{"id"', incomplete: 'too-large' });
  });

  it.each([
    ['text() alone', { status: 200, text: async () => '{"id":"agt_1"}' }],
    ['json() alone', { status: 200, headers: {}, json: async () => ({ id: 'agt_1' }) }],
    ['no status, but ok', { ok: true, json: async () => ({ id: 'agt_1' }) }],
    ['a body of text', { status: 200, body: '{"id":"agt_1"}' }],
    [
      'an async iterable as body',
      {
        status: 200,
        body: (async function* () {
          yield '{"id":';
          yield new TextEncoder().encode('"agt_1"}');
        })(),
      },
    ],
    [
      'a web stream of text as body',
      { status: 200, headers: new Headers(), body: webStreamOf('{"id":', '"agt_1"}') },
    ],
    [
      'a web stream and plain headers',
      { status: 200, headers: {}, body: webStreamOf('{"id":"agt_1"}') },
    ],
    [
      'a web stream and no status, but ok',
      { ok: true, headers: new Headers(), body: webStreamOf('{"id":"agt_1"}') },
    ],
  ])('reads a stand-in with %s', async (_words, response) => {
    const transport = createFetchTransport(respondWith(response));
    expect(await transport.send(get('https://api.voisnap.ai/'), sendOptions())).toEqual({
      status: 200,
      headers: {},
      text: '{"id":"agt_1"}',
    });
  });

  it.each([
    ['a Map', new Map([['X-Trace-Id', 'trace_1']])],
    ['pairs', [['X-Trace-Id', 'trace_1']]],
    ['an object', { 'X-Trace-Id': 'trace_1', get: () => null }],
  ])('reads headers that are %s', async (_words, headers) => {
    const transport = createFetchTransport(
      respondWith({ status: 200, headers, text: async () => '' }),
    );
    const response = await transport.send(get('https://api.voisnap.ai/'), sendOptions());
    expect(response.headers).toEqual({ 'x-trace-id': 'trace_1' });
  });

  it('bounds a text that comes as a whole', async () => {
    const transport = createFetchTransport(
      respondWith({ status: 200, text: async () => '[1,2,3]' }),
    );
    expect(
      await transport.send(get('https://api.voisnap.ai/'), sendOptions({ maxResponseBytes: 3 })),
    ).toEqual({ status: 200, headers: {}, text: '[1,', incomplete: 'too-large' });
  });

  const read = new Response('{}');
  const drained = new Response('{}');
  const locked = new Response('{}');
  it.each([
    ['nothing', undefined, 'it is undefined'],
    ['text', '{}', 'it is string'],
    ['no status', {}, 'it has no status'],
    ['no body', { status: 200 }, 'it has no readable body, and no arrayBuffer()'],
    [
      'a body of objects',
      {
        status: 200,
        body: (async function* () {
          yield { id: 1 };
        })(),
      },
      'its body contains object instead of bytes',
    ],
    [
      'a web stream of objects',
      { status: 200, headers: new Headers(), body: webStreamOf({ id: 1 }) },
      'its body contains object instead of bytes',
    ],
    ['a json() that fails', { ok: true, json: async () => JSON.parse('<') }, 'its json() failed'],
    ['a body that was read', read, 'its body has been read already'],
    ['a body that was read and released', drained, 'its body has been read already'],
    ['a body that is being read', locked, 'its body is locked by another reader'],
  ])('does not take %s for a connection that broke off', async (_words, given, message) => {
    if (!read.bodyUsed) await read.text();
    for await (const _chunk of drained.bodyUsed ? [] : (drained.body ?? []));
    if (!locked.body?.locked) locked.body?.getReader();
    const failure = await rejection(
      createFetchTransport(respondWith(given)).send(get('https://api.voisnap.ai/'), sendOptions()),
    );
    expect(failure.message).toContain(message);
    expect(failure.details).toMatchObject({ code: 'unusable_response', requestSent: 'maybe' });
  });

  it('says of what failed while connecting that nothing was sent, whatever its code', async () => {
    const cause = Object.assign(new Error('x'), { code: 'EADDRNOTAVAIL', syscall: 'connect' });
    const failure = await rejection(
      createFetchTransport(failing(cause)).send(get('https://api.voisnap.ai/'), sendOptions()),
    );
    expect(failure.details).toMatchObject({ code: 'EADDRNOTAVAIL', requestSent: 'no' });
  });

  it('lets go of a request that has ended, so that closing does not abort it', async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const transport = createFetchTransport(async (_url, init) => {
      signals.push(init?.signal);
      return new Response('{}');
    });
    await transport.send(get('https://api.voisnap.ai/'), sendOptions());
    await transport.close();
    expect(signals).toMatchObject([{ aborted: false }]);
  });

  it('is aborted even when the given fetch does not listen to the signal', async () => {
    const controller = new AbortController();
    const never = (() => new Promise(() => {})) as typeof fetch;
    const sending = rejection(
      createFetchTransport(never).send(
        get('https://api.voisnap.ai/'),
        sendOptions({ signal: controller.signal }),
      ),
    );
    const reason = new Error('enough');
    controller.abort(reason);
    expect(await sending).toBe(reason);
  });

  it.each([
    ['a usual response', (headers: Headers) => new Response('{}', { headers })],
    [
      'a stand-in',
      (headers: Headers) => ({ status: 200, headers, text: async (): Promise<string> => '{}' }),
    ],
  ])('takes headers whose names every object has, in %s', async (_what, respond) => {
    const headers = new Headers({ constructor: 'a', toString: 'b' });
    const transport = createFetchTransport(respondWith(respond(headers)));
    const response = await transport.send(get('https://api.voisnap.ai/'), sendOptions());
    expect(response.headers).toMatchObject({ constructor: 'a', tostring: 'b' });
  });

  it('keeps all cookies of a response', async () => {
    const headers = new Headers();
    headers.append('set-cookie', 'a=1');
    headers.append('set-cookie', 'b=2');
    const transport = createFetchTransport(respondWith(new Response('{}', { headers })));
    const response = await transport.send(get('https://api.voisnap.ai/'), sendOptions());
    expect(response.headers['set-cookie']).toBe('a=1, b=2');
  });
});

describe('createDefaultTransport, elsewhere than on Node', () => {
  it('sends with the global fetch', async () => {
    await using server = await startHttpServer((_request, response) => replyJson(response, {}));
    const response = await createDefaultTransport().send(get(server.url), sendOptions());
    expect(response).toMatchObject({ status: 200, text: '{}' });
  });

  it('refuses a dispatcher, which it could not send through', () => {
    expect(() => createDefaultTransport({ dispatcher: { dispatch: () => true } })).toThrow(
      /dispatcher works on Node only/,
    );
  });
});
