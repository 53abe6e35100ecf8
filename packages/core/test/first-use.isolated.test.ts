import { AsyncLocalStorage } from 'node:async_hooks';
import { tracingChannel } from 'node:diagnostics_channel';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WaitError as EndedWait, HttpClient, Middleware, Operation } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { failureOf } from './test-client.js';
import { operations } from './test-operations.js';

// Each test uses a part of the SDK for the first time, so that it is loaded during the test.

const upload: Operation<{ input: { body: { file: unknown } }; response: { id: string } }> = {
  id: 'files.upload',
  method: 'POST',
  path: '/files',
  retry: 'unsafe',
  rateLimitPolicy: 'uploads',
  multipart: { fileField: 'file', jsonFields: [], maxFileBytes: 1_000_000, mediaTypes: {} },
};

let client: HttpClient;
let sent: string[];

beforeEach(async () => {
  vi.resetModules();
  const { HttpClient } = await import('../src/index.js');
  sent = [];
  const fetch = async (url: string | URL | Request, init?: { body?: unknown }) => {
    sent.push(String(url));
    if (init?.body instanceof Readable) for await (const _chunk of init.body);
    return Response.json({ id: 'file_1' });
  };
  client = new HttpClient({ apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch });
});

const follow = () => ({ read: async () => ({ id: 'file_1' }), isDone: () => true });
const uploadAndWait = (body: { file: unknown }, asked?: { readonly signal: AbortSignal }) =>
  client.createAndPoll(
    {
      create: (options, kept) => client.call(upload, { body: kept }, options),
      body,
      follow,
      noun: 'file',
      deed: 'uploaded',
      list: 'files.list()',
    },
    asked,
  );

describe('the first upload', () => {
  it.each([
    ['a call', (file: unknown) => client.call(upload, { body: { file } })],
    ['a wait', (file: unknown) => uploadAndWait({ file })],
  ])('does not end the process by a stream of a missing file, in %s', async (_what, send) => {
    for (const wrap of [
      (stream: Readable) => stream,
      (stream: Readable) => ({ data: stream, filename: 'a.pdf' }),
    ]) {
      const stream = createReadStream('/nowhere/missing.pdf');
      const error = await failureOf(send(wrap(stream)));
      expect(error).toMatchObject({ name: 'ValidationError' });
      expect(error.message).toContain('missing.pdf does not exist');
    }
    expect(sent).toEqual([]);
  });

  it('does not end the process by such a stream when the upload is refused', async () => {
    const file = () => createReadStream('/nowhere/missing.pdf');
    const wrong = { timeout: -1 };
    const refused = [
      client.call(upload, { body: { file: file() } }, { signal: AbortSignal.abort() }),
      client.call(upload, { body: { file: file() } }, wrong),
      client.call(upload, { body: { file: file() }, query: { a: {} } } as never),
    ];
    const names = await Promise.all(refused.map(async (call) => (await failureOf(call)).name));
    expect(names).toEqual(['AbortError', 'ConfigurationError', 'ValidationError']);
    await client.close();
    for (const send of [
      (body: { file: unknown }) => client.call(upload, { body }),
      uploadAndWait,
    ]) {
      const error = await failureOf(send({ file: file() }));
      expect(error).toMatchObject({ name: 'ConfigurationError' });
      expect(error.message).toContain('The client is closed');
    }
  });

  it('reports what is wrong with its fields before a file that is missing', async () => {
    const { HttpClient } = await import('../src/index.js');
    const validate = () => ({ issues: [{ message: 'must be a text', path: ['name'] }] });
    const body = { '~standard': { version: 1, vendor: 'test', validate } } as const;
    const other = new HttpClient({ apiKey: 'vsnp_sb_1' }, { loadSchemas: async () => ({ body }) });
    const file = createReadStream('/nowhere/missing.pdf');
    const error = await failureOf(other.call(upload, { body: { file } }));
    expect(error).toMatchObject({ name: 'ValidationError' });
    expect(error.message).toContain('name: must be a text');
  });

  it('reports a stream that fails meanwhile as later uploads do', async () => {
    const failing = () => {
      const stream = new Readable({ read() {} });
      process.nextTick(() => stream.destroy(new Error('the disk is gone')));
      return { data: stream, filename: 'a.txt' };
    };
    const first = await failureOf(client.call(upload, { body: { file: failing() } }));
    const second = await failureOf(client.call(upload, { body: { file: failing() } }));
    expect(first).toMatchObject({ name: 'ConnectionError', code: 'upload_failed' });
    expect(second).toMatchObject({ name: 'ConnectionError', code: 'upload_failed' });
    expect(first.message).toBe(second.message);
  });

  it.each([
    ['a call', (file: unknown) => client.call(upload, { body: { file } })],
    ['a wait', (file: unknown) => uploadAndWait({ file })],
  ])(
    'takes a stream as it was when it was asked for, as later uploads do: %s',
    async (_what, send) => {
      for (const use of [
        (stream: ReadableStream) => void stream.getReader(),
        (stream: ReadableStream) => void stream.cancel(),
      ]) {
        const outcomes = [];
        for (const _upload of ['first', 'later']) {
          const stream = new Blob(['text']).stream();
          const file = { data: stream, filename: 'a.txt' };
          const failing = failureOf(send(file));
          use(stream);
          const { name, message } = await failing;
          outcomes.push({ name, message });
        }
        expect(outcomes[0]).toEqual(outcomes[1]);
      }
    },
  );

  it('refuses a stream that has failed in an earlier upload', async () => {
    const stream = new Readable({ read() {} });
    process.nextTick(() => stream.destroy(new Error('the disk is gone')));
    const file = { data: stream, filename: 'a.txt' };
    await failureOf(client.call(upload, { body: { file } }));
    const error = await failureOf(client.call(upload, { body: { file } }));
    expect(error).toMatchObject({ name: 'ValidationError' });
    expect(error.message).toContain('The stream has failed: the disk is gone.');
  });

  it('sends the file', async () => {
    const body = { file: { data: Readable.from(['text']), filename: 'a.txt' } };
    await expect(uploadAndWait(body)).resolves.toEqual({ id: 'file_1' });
    expect(sent).toHaveLength(1);
  });
});

describe('what the caller changes during the first use', () => {
  const post = { method: 'POST', path: '/things' } as const;
  const create: Operation<{ input: { body: { to: string } }; response: { id: string } }> = {
    id: 'calls.create',
    method: 'POST',
    path: '/calls',
    retry: 'unsafe',
    rateLimitPolicy: 'calls',
  };
  const options = { apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test' };

  const setUp = async () => {
    const bodies: unknown[] = [];
    const keys: unknown[] = [];
    const { HttpClient } = await import('../src/index.js');
    const other = new HttpClient({
      ...options,
      fetch: async (_url, init) => {
        const { body, headers } = init ?? {};
        bodies.push(typeof body === 'string' ? JSON.parse(body) : await new Response(body).text());
        keys.push(Reflect.get(headers ?? {}, 'idempotency-key'));
        return Response.json({ id: 'call_1' });
      },
    });
    return { other, bodies, keys };
  };

  it('does not change what a wait creates: each gets its own body and key', async () => {
    const { other, bodies, keys } = await setUp();
    const [body, request] = [{ to: '' }, { idempotencyKey: '' }];
    const waits = ['1', '2', '3'].map((number) => {
      Object.assign(body, { to: number });
      Object.assign(request, { idempotencyKey: `key-${number}` });
      return other.createAndPoll(
        {
          create: (given, kept) => other.call(create, { body: kept }, given),
          body,
          follow: () => ({ read: async () => ({ id: 'call_1' }), isDone: () => true }),
          noun: 'call',
          deed: 'placed',
          list: 'calls.list()',
        },
        request,
      );
    });
    await Promise.all(waits);
    expect(bodies).toEqual([{ to: '1' }, { to: '2' }, { to: '3' }]);
    expect(keys).toEqual(['key-1', 'key-2', 'key-3']);
  });

  it('does not change a request to any path', async () => {
    const { other, bodies, keys } = await setUp();
    const [body, request] = [{ to: '1' }, { idempotencyKey: 'key-1' }];
    const requesting = other.request({ ...post, body }, request);
    body.to = '2';
    request.idempotencyKey = 'key-2';
    await requesting;
    expect([bodies, keys]).toEqual([[{ to: '1' }], ['key-1']]);
  });

  it('does not change the query of a request to any path', async () => {
    const query = { page: 1 };
    const requesting = client.request({ method: 'GET', path: '/things', query });
    query.page = 2;
    await requesting;
    expect(sent).toEqual([expect.stringMatching(/\?page=1$/)]);
  });

  it('does not change the options of a wait', async () => {
    const [headers, given] = [{ 'x-team': 'one' }, [] as unknown[]];
    const read = async ({ headers }: { headers?: unknown }) => given.push({ ...Object(headers) });
    const waiting = client.pollUntil({ read, isDone: () => true }, { headers });
    headers['x-team'] = 'two';
    await waiting;
    expect(given).toEqual([{ 'x-team': 'one' }]);
  });

  it('does not change the options of a token', async () => {
    const { HttpClient } = await import('../src/index.js');
    const other = new HttpClient({ ...options, apiKey: undefined, accessToken: 'token-1' });
    const timeout = { timeout: 1_000 };
    const getting = other.getAccessToken(timeout);
    timeout.timeout = -1;
    expect(await getting).toBe('token-1');
  });

  it('does not change the file of an upload', async () => {
    const { other, bodies } = await setUp();
    const file = { data: Buffer.from(''), filename: 'a.txt' };
    const uploads = ['one', 'two'].map((text) => {
      file.data = Buffer.from(text);
      return other.call(upload, { body: { file } });
    });
    await Promise.all(uploads);
    expect(bodies.map((body) => String(body).match(/one|two/)?.[0])).toEqual(['one', 'two']);
  });
});

describe('closing the client during the first use', () => {
  const target = { goal: 'the end', read: async () => 1, isDone: () => true };

  it.each([
    ['the wait for the end', () => client.pollUntil(target)],
    ['request', () => client.request({ method: 'GET', path: '/things' })],
    ['getAccessToken', () => client.getAccessToken()],
  ])('ends it as any work under way: %s', async (name, start) => {
    const working = failureOf(start());
    await client.close();
    const error = await working;
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(error.message).toContain(`The client was closed while ${name} was under way`);
    expect(sent).toEqual([]);
  });
});

describe('the first wait', () => {
  const read = vi.fn(async (_options: { readonly headers?: unknown }) => 1);
  const target = { goal: 'the end', known: 0, read, isDone: () => true };

  it.each([
    ['its signal', (controller: AbortController) => controller.abort()],
    ['the client', () => client.close()],
  ])('can be continued after %s ended it, as later ones', async (_what, end) => {
    for (const _wait of ['first', 'later']) {
      const controller = new AbortController();
      const { WaitError, HttpClient } = await import('../src/index.js');
      client = new HttpClient({ apiKey: 'vsnp_sb_1' });
      const headers = { 'x-team': 'one' };
      const waiting = client.pollUntil(target, { signal: controller.signal, headers });
      const failing = failureOf(waiting);
      end(controller);
      const error = (await failing) as unknown as EndedWait<number>;
      expect(error).toMatchObject({ name: 'AbortError', lastValue: 0, requestSent: undefined });
      expect(error).toBeInstanceOf(WaitError);
      await expect(error.resume()).resolves.toBe(1);
      expect(read).toHaveBeenLastCalledWith(expect.objectContaining({ headers }));
    }
  });
});

describe('a part that never comes', () => {
  const parts = ['polling', 'raw-requests', 'tokens'].map((name) => `../src/late/${name}.js`);
  const target = { goal: 'the end', read: async () => 1, isDone: () => true };
  const reason = new Error('the user left');

  beforeEach(() => {
    for (const part of parts) vi.doMock(part, () => new Promise(() => {}));
  });
  afterEach(() => {
    for (const part of parts) vi.doUnmock(part);
  });

  type Asked = { readonly signal: AbortSignal };
  it.each([
    ['the wait for the end.', (asked: Asked) => client.pollUntil(target, asked)],
    [
      'the wait for something.',
      (asked: Asked) => client.pollUntil({ ...target, goal: undefined }, asked),
    ],
    [
      'request. Nothing was sent.',
      (asked: Asked) => client.request({ method: 'GET', path: '/things' }, asked),
    ],
    ['getAccessToken.', (asked: Asked) => client.getAccessToken(asked)],
    ['the wait for a file. Nothing was sent.', (asked: Asked) => uploadAndWait({ file: 1 }, asked)],
  ])('is no longer waited for when the signal aborts %s', async (what, start) => {
    const controller = new AbortController();
    const working = failureOf(start(controller));
    controller.abort(reason);
    const error = await working;
    expect(error).toMatchObject({ name: 'AbortError', cause: reason });
    expect(error.message).toBe(`The signal aborted ${what}`);
  });

  it('is no longer waited for by a call that needs a token', async () => {
    const { HttpClient } = await import('../src/index.js');
    const other = new HttpClient({ accessToken: () => 'token-1' });
    const controller = new AbortController();
    const { signal } = controller;
    const calling = failureOf(other.call(operations.get, { path: { id: '1' } }, { signal }));
    controller.abort();
    expect(await calling).toMatchObject({ name: 'AbortError', requestSent: 'no' });
  });
});

describe('the code that describes failures, if it never comes', () => {
  beforeEach(() => {
    vi.doMock('../src/late/failures.js', () => new Promise(() => {}));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    // The timers are read when the SDK is imported.
    vi.resetModules();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.doUnmock('../src/late/failures.js');
  });

  /** Starts a call, and returns once its response has come. */
  const failOnce = async (signal?: AbortSignal) => {
    const { HttpClient } = await import('../src/index.js');
    const fetch = vi.fn(async () => Response.json({}, { status: 404 }));
    const other = new HttpClient({ apiKey: 'vsnp_sb_1', fetch });
    const failing = failureOf(other.call(operations.get, { path: { id: '1' } }, { signal }));
    while (fetch.mock.calls.length === 0) await new Promise(setImmediate);
    await new Promise(setImmediate);
    return { failing };
  };

  it('is waited for at most ten seconds', async () => {
    const { failing } = await failOnce();
    const ended = vi.fn();
    failing.finally(ended);
    vi.advanceTimersByTime(9_999);
    await new Promise(setImmediate);
    expect(ended).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(await failing).toMatchObject({
      name: 'NotFoundError',
      attempts: [{ status: 404 }],
      cause: { message: 'No chunk within 10000 ms.' },
    });
  });

  it('leaves no timer behind when the call is aborted', async () => {
    const controller = new AbortController();
    const { failing } = await failOnce(controller.signal);
    controller.abort();
    expect(await failing).toMatchObject({ name: 'AbortError' });
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('is the same error for a first call that was aborted before, as for later ones', async () => {
  const signal = AbortSignal.abort(new Error('the user left'));
  const get = () => failureOf(client.call(operations.get, { path: { id: '1' } }, { signal }));
  const first = await get();
  await failureOf(client.call(operations.get, { path: { id: '' } }));
  expect(JSON.stringify(first)).toBe(JSON.stringify(await get()));
});

describe('a part that cannot be loaded', () => {
  it.each([
    ['uploads', () => client.call(upload, { body: { file: new Blob(['text']) } })],
    ['polling', () => uploadAndWait({ file: new Blob(['text']) })],
    ['raw-requests', () => client.request({ method: 'POST', path: '/things' })],
  ])('says that nothing was sent: %s', async (name, start) => {
    const part = `../src/late/${name}.js`;
    vi.doMock(part, () => {
      throw new Error('404');
    });
    const error = await failureOf(start());
    vi.doUnmock(part);
    expect(error).toMatchObject({ code: 'part_not_loaded', requestSent: 'no' });
    expect(sent).toEqual([]);
  });
});

it('holds a clock of a test while a new client loads all parts', async () => {
  const { HttpClient } = await import('../src/index.js');
  const release = vi.fn();
  const hold = vi.fn(() => release);
  new HttpClient({ apiKey: 'vsnp_sb_1', clock: Object.assign(createManualClock(), { hold }) });
  expect(hold).toHaveBeenCalledTimes(1);
  expect(release).not.toHaveBeenCalled();
  while (release.mock.calls.length === 0) await new Promise(setImmediate);
  expect(release).toHaveBeenCalledTimes(1);
});

it('leaves it to the part to refuse a request that is none', async () => {
  const error = await failureOf(client.request(null as never));
  expect(error).toMatchObject({ name: 'ConfigurationError' });
});

it('leaves it to the part to refuse a signal that is none', async () => {
  const error = await failureOf(client.getAccessToken({ signal: 'now' as never }));
  expect(error).toMatchObject({ name: 'ConfigurationError' });
});

describe('closing the client before the first request of a method', () => {
  it.each([
    ['a request', () => client.request({ method: 'POST', path: '/things' })],
    [
      'a create',
      () => uploadAndWait({ file: { data: Readable.from(['text']), filename: 'a.txt' } }),
    ],
  ])('says that nothing was sent: %s', async (_what, start) => {
    const working = failureOf(start());
    await client.close();
    const error = await working;
    expect(error).toMatchObject({ name: 'AbortError', requestSent: 'no' });
    expect(error.message).toMatch(/Nothing was sent\.$/);
  });

  it('ends a walk through a list, whose request has begun', async () => {
    const walking = failureOf(client.paginate(operations.list, {})[Symbol.asyncIterator]().next());
    await client.close();
    const error = await walking;
    expect(error).toMatchObject({ name: 'AbortError' });
    expect(error.message).toContain('The client was closed while');
  });
});

describe('the first token', () => {
  it('is asked for once by calls that start together', async () => {
    const { HttpClient } = await import('../src/index.js');
    const accessToken = vi.fn(async () => 'token-1');
    const authorizations: unknown[] = [];
    const other = new HttpClient({
      accessToken,
      baseUrl: 'https://api.test',
      fetch: async (_url, init) => {
        authorizations.push(Reflect.get(init?.headers ?? {}, 'authorization'));
        return Response.json({});
      },
    });
    await Promise.all(
      [1, 2, 3].map((id) => other.request({ method: 'GET', path: `/things/${id}` })),
    );
    expect(accessToken).toHaveBeenCalledTimes(1);
    expect(authorizations).toEqual(Array(3).fill('Bearer token-1'));
  });

  it('is no longer waited for when the signal aborts', async () => {
    const { HttpClient } = await import('../src/index.js');
    const other = new HttpClient({
      accessToken: () => new Promise<string>(() => {}),
      baseUrl: 'https://api.test',
    });
    const controller = new AbortController();
    const calling = failureOf(
      other.call(
        { ...upload, method: 'GET', multipart: undefined } as unknown as Operation,
        {},
        { signal: controller.signal },
      ),
    );
    controller.abort();
    expect(await calling).toMatchObject({ name: 'AbortError' });
  });
});

describe('the first call that is observed', () => {
  const raw = { method: 'GET', path: '/things' } as const;
  const channel = tracingChannel('voisnap:call');

  it('is published in the context of its caller, and runs in that of the subscriber', async () => {
    const caller = new AsyncLocalStorage<string>();
    const span = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    const onStart = () => seen.push(caller.getStore());
    channel.start.subscribe(onStart);
    channel.start.bindStore(span, () => 'span 1');
    const { HttpClient } = await import('../src/index.js');
    const fetch = async () => {
      seen.push(span.getStore(), caller.getStore());
      return Response.json({});
    };
    const traced = new HttpClient({ apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch });
    try {
      await caller.run('request 1', () => traced.request(raw));
    } finally {
      channel.start.unsubscribe(onStart);
      channel.start.unbindStore(span);
    }
    expect(seen).toEqual(['request 1', 'span 1', 'request 1']);
  });

  it('is sent without a trace when the code for traces cannot be loaded', async () => {
    vi.doMock('../src/late/layers.js', () => {
      throw new Error('404');
    });
    const onStart = vi.fn();
    channel.start.subscribe(onStart);
    try {
      await expect(client.request(raw)).resolves.toEqual({ id: 'file_1' });
    } finally {
      channel.start.unsubscribe(onStart);
      vi.doUnmock('../src/late/layers.js');
    }
    expect(onStart).not.toHaveBeenCalled();
  });

  it('ends in time when the code for debug lines never comes', async () => {
    vi.doMock('../src/late/layers.js', () => new Promise(() => {}));
    const { HttpClient } = await import('../src/index.js');
    const logger = { debug() {}, info() {}, warn() {}, error() {} };
    const options = { apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', maxRetries: 0 };
    const logging = new HttpClient({ ...options, logger, logLevel: 'debug', timeout: 100 });
    const error = await failureOf(logging.request(raw));
    vi.doUnmock('../src/late/layers.js');
    expect(error).toMatchObject({ name: 'TimeoutError', requestSent: 'no' });
  });

  it('is sent without debug lines when the code for them cannot be loaded', async () => {
    vi.doMock('../src/late/layers.js', () => {
      throw new Error('404');
    });
    const { HttpClient } = await import('../src/index.js');
    const logger = { debug() {}, info() {}, warn() {}, error() {} };
    const fetch = async () => Response.json({ id: 'thing_1' });
    const logging = new HttpClient({ apiKey: 'vsnp_sb_1', fetch, logger, logLevel: 'debug' });
    await expect(logging.request(raw)).resolves.toEqual({ id: 'thing_1' });
    vi.doUnmock('../src/late/layers.js');
  });

  it('is aborted when the code for traces never comes', async () => {
    vi.doMock('../src/late/layers.js', () => new Promise(() => {}));
    const onStart = () => {};
    channel.start.subscribe(onStart);
    const controller = new AbortController();
    const failing = failureOf(client.call(operations.list, {}, { signal: controller.signal }));
    controller.abort();
    expect(await failing).toMatchObject({ name: 'AbortError', requestSent: 'no' });
    channel.start.unsubscribe(onStart);
    vi.doUnmock('../src/late/layers.js');
    expect(sent).toEqual([]);
  });

  it('is not sent when the code for its middleware cannot be loaded, and the next one is', async () => {
    vi.doMock('../src/late/layers.js', () => {
      throw new Error('404');
    });
    const { HttpClient } = await import('../src/index.js');
    const call = vi.fn<NonNullable<Middleware['call']>>((_call, next) => next());
    const fetch = vi.fn(async () => Response.json({}));
    const options = { apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch };
    const other = new HttpClient({ ...options, middleware: [{ call }] });
    const error = await failureOf(other.request(raw));
    vi.doUnmock('../src/late/layers.js');
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'part_not_loaded',
      requestSent: 'no',
    });
    expect(fetch).not.toHaveBeenCalled();
    await other.request(raw);
    expect(call).toHaveBeenCalledTimes(1);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('the first call that is checked, when the code for checks cannot be loaded', () => {
  const lines: string[] = [];
  const keep = (line: string) => lines.push(line);
  const create = async (validation: 'strict' | 'warn') => {
    vi.doMock('../src/late/validation.js', () => {
      throw new Error('404');
    });
    lines.length = 0;
    const { HttpClient } = await import('../src/index.js');
    const fetch = async () => {
      sent.push('request');
      return Response.json({});
    };
    const logger = { debug: keep, info: keep, warn: keep, error: keep };
    const options = { apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch, logger, validation };
    return new HttpClient(options, { loadSchemas: async () => ({}) });
  };
  const post = { ...upload, multipart: undefined } as unknown as Operation;
  const get = { ...post, method: 'GET' } as Operation;

  afterEach(() => {
    vi.doUnmock('../src/late/validation.js');
  });

  it('is sent unchecked with a warning in mode warn', async () => {
    const other = await create('warn');
    await other.call(post, { body: { a: 1 } });
    await other.call(get, {});
    await other.call(post, { body: { a: 1 } });
    expect(sent).toHaveLength(3);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('requests and responses are not checked');
  });

  it('is not sent in mode strict, and a response is not returned', async () => {
    const other = await create('strict');
    const error = await failureOf(other.call(post, { body: { a: 1 } }));
    expect(error).toMatchObject({ name: 'ConfigurationError' });
    expect(sent).toEqual([]);
    expect(await failureOf(other.call(get, {}))).toMatchObject({ name: 'ConfigurationError' });
    expect(sent).toHaveLength(1);
  });
});

it('rejects a first GET in mode strict with what the API says, when checks cannot be loaded', async () => {
  vi.doMock('../src/late/validation.js', () => {
    throw new Error('404');
  });
  const { HttpClient } = await import('../src/index.js');
  const fetch = async () => Response.json({}, { status: 404 });
  const options = { apiKey: 'vsnp_sb_1', fetch, validation: 'strict' } as const;
  const other = new HttpClient(options, { loadSchemas: async () => ({}) });
  const error = await failureOf(other.call(operations.get, { path: { id: '1' } }));
  vi.doUnmock('../src/late/validation.js');
  expect(error).toMatchObject({ name: 'NotFoundError' });
});

describe('the first failure of a fetch, when the code to interpret it cannot be loaded', () => {
  it('keeps its code, and counts as sent', async () => {
    vi.doMock('../src/late/fetch-extras.js', () => {
      throw new Error('404');
    });
    const { HttpClient } = await import('../src/index.js');
    const fetch = async () => {
      throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
    };
    const options = { apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch, maxRetries: 0 };
    const post = { ...upload, multipart: undefined } as unknown as Operation;
    const error = await failureOf(new HttpClient(options).call(post, { body: {} }));
    vi.doUnmock('../src/late/fetch-extras.js');
    expect(error).toMatchObject({
      name: 'ConnectionError',
      code: 'ECONNRESET',
      requestSent: 'maybe',
    });
  });
});

it('reads the response of a delete by fetch without loading anything', async () => {
  vi.doMock('../src/late/fetch-extras.js', () => {
    throw new Error('404');
  });
  const { HttpClient } = await import('../src/index.js');
  const fetch = async () =>
    new Response(null, { status: 204, headers: { 'x-trace-id': 'trace_1' } });
  const options = { apiKey: 'vsnp_sb_1', baseUrl: 'https://api.test', fetch };
  const remove: Operation = { ...operations.replace, id: 'things.delete', method: 'DELETE' };
  const path = { id: '1' };
  const { data, traceId } = await new HttpClient(options).call(remove, { path }).withResponse();
  vi.doUnmock('../src/late/fetch-extras.js');
  expect({ data, traceId }).toEqual({ data: undefined, traceId: 'trace_1' });
});
