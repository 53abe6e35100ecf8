import { cpSync, renameSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AbortError,
  AuthenticationError,
  type ClientOptions,
  ConfigurationError,
  ConnectionError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
  ValidationError,
  type VoisnapError,
} from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { createTemporaryFolder, type TemporaryFolder } from './temporary-files.js';
import { failureOf } from './test-client.js';
import { operations } from './test-operations.js';

type Core = typeof import('../src/index.js');

const secret = 'a-token-of-no-known-form';
const quoting = { 'content-type': 'application/json', 'x-trace-id': 'trace_1' };

let folder: TemporaryFolder;
let out: string;
/** The file of the chunk that describes failures. */
let chunk: string;
let core: Core;

beforeAll(async () => {
  folder = await createTemporaryFolder();
  // Below node_modules Vitest leaves imports to Node.
  out = join(folder.path, 'node_modules/core');
  const { metafile } = await build({
    entryPoints: [join(import.meta.dirname, '../src/index.ts')],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    conditions: ['node'],
    external: ['undici'],
    metafile: true,
  });
  const [found] = Object.entries(metafile.outputs).find(([, { entryPoint }]) =>
    entryPoint?.endsWith('late/failures.ts'),
  ) as [string, unknown];
  chunk = join(process.cwd(), found);
  renameSync(chunk, `${chunk}.away`);
});

/** Imports the bundle in a folder. Each time it is a copy of its own: a part that was loaded once stays. */
const importFrom = async (path: string): Promise<Core> => {
  const url = pathToFileURL(join(path, 'index.mjs')).href;
  return (await import(/* @vite-ignore */ `${url}?${Math.random()}`)) as Core;
};

beforeEach(async () => {
  core = await importFrom(out);
});

afterAll(() => folder[Symbol.asyncDispose]());

/** A client of the bundle, whose requests a function answers. */
const connect = (answer: () => Response | Promise<Response>, options: ClientOptions = {}) => {
  let requests = 0;
  const fetch = async () => {
    requests += 1;
    return answer();
  };
  const clock = createManualClock({ auto: true });
  const client = new core.HttpClient({ accessToken: secret, fetch, clock, ...options });
  return { client, countRequests: () => requests };
};

const refuse =
  (status: number, headers: Record<string, string> = quoting) =>
  () =>
    new Response(JSON.stringify({ title: 'No', detail: `You sent ${secret}` }), {
      status,
      headers,
    });

const show = (error: object) => `${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`;

const expectNoDetails = (error: object) => {
  expect(show(error)).not.toContain(secret);
  expect(error).toHaveProperty('message', expect.stringContaining('could not be loaded.'));
  expect(error).toHaveProperty('cause.code', 'part_not_loaded');
};

describe('a failure whose chunk was deleted', () => {
  it('is the only thing that needs it', async () => {
    const { client } = connect(() => Response.json({ number: 1 }));
    expect(await client.call(operations.get, { path: { id: '1' } })).toEqual({ number: 1 });
  });

  it.each([
    [401, AuthenticationError],
    [404, NotFoundError],
    [422, ValidationError],
    [429, RateLimitError],
    [500, ServerError],
    [503, ServerError],
  ])('with the status %i keeps its class, its trace id and no detail', async (status, type) => {
    const { client, countRequests } = connect(refuse(status));
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ status, traceId: 'trace_1', requestSent: undefined });
    expect(error.attempts).toEqual([{ status, traceId: 'trace_1', durationMs: 0, delayMs: 0 }]);
    expect(error.message).toContain(`things.get failed (${status}).`);
    expectNoDetails(error);
    expect(countRequests()).toBe(1);
  });

  it.each([
    [503, 'maybe'],
    [408, 'maybe'],
    [429, 'maybe'],
    [400, undefined],
  ])(
    'says of a write with the status %i whether it may have been carried out',
    async (status, sent) => {
      const { client } = connect(refuse(status));
      const error = await failureOf(
        client.call(operations.create, { body: { name: 'a' } }, { idempotencyKey: 'key-1' }),
      );
      expect(error).toMatchObject({ status, requestSent: sent, idempotencyKey: 'key-1' });
      expectNoDetails(error);
    },
  );

  it('has no trace id that repeats the credential', async () => {
    const { client } = connect(refuse(404, { ...quoting, 'x-trace-id': secret }));
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(error).toMatchObject({ status: 404, traceId: undefined });
    expectNoDetails(error);
  });

  it('has the code of a connection that failed, and says that nothing was sent', async () => {
    const { client } = connect(() => {
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error(secret), { code: 'ECONNREFUSED', syscall: 'connect' }),
      });
    });
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', requestSent: 'no' });
    expect(error.message).toContain('Nothing was sent.');
    expectNoDetails(error);
  });

  it('has the code of a success that could not be read', async () => {
    const { client } = connect(() => new Response(`{"token":"${secret}`, { headers: quoting }));
    for (const call of [
      () => client.call(operations.create, { body: { name: 'a' } }),
      () => client.call(operations.get, { path: { id: '1' } }),
    ]) {
      const error = await failureOf(call());
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({ code: 'invalid_body', status: 200, requestSent: 'maybe' });
      expectNoDetails(error);
    }
  });

  it('keeps the class of an error that middleware threw, and empties it', async () => {
    class CacheError extends core.VoisnapError {
      readonly entries = [secret];
    }
    const thrown: VoisnapError = new CacheError(`The cache has ${secret}`, { body: secret });
    const { client } = connect(refuse(404), {
      middleware: [
        {
          call: () => {
            throw thrown;
          },
        },
      ],
    });
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(error).toBe(thrown);
    expect(error).toMatchObject({ body: undefined, entries: [] });
    expectNoDetails(error);
    expect(error.stack).toContain('could not be loaded');
  });

  it('keeps the fields of such an error that quote nothing', async () => {
    const harmless = { status: 429, traceId: 'trace_2', requestSent: 'no' } as const;
    const limit = { retryAfter: 5, limit: 3, remaining: 0, resetAt: new Date(0) };
    const thrown = new core.RateLimitError('The cache is full', {
      ...harmless,
      ...limit,
      policy: secret,
    });
    const call = () => Promise.reject(thrown);
    const { client } = connect(refuse(404), { middleware: [{ call }] });
    const error = await failureOf(client.call(operations.get, { path: { id: '1' } }));
    expect(error).toMatchObject({ ...harmless, ...limit, policy: undefined });
    expectNoDetails(error);
  });

  it('keeps the class of an error before anything is sent', async () => {
    const { client, countRequests } = connect(refuse(404));
    const error = await failureOf(client.call(operations.get, { path: { id: '' } }));
    expect(error).toBeInstanceOf(ValidationError);
    expectNoDetails(error);
    expect(countRequests()).toBe(0);
  });

  it('keeps the class of an option that cannot be carried out', async () => {
    const { client } = connect(refuse(404));
    const call = client.call(operations.get, { path: { id: '1' } }, { extraBody: { a: secret } });
    const error = await failureOf(call);
    expect(error).toBeInstanceOf(ConfigurationError);
    expectNoDetails(error);
  });

  it('leaves an abort as it is, with the reason of the signal', async () => {
    const reason = new Error('The user left.');
    const controller = new AbortController();
    const { client } = connect(() => {
      controller.abort(reason);
      return refuse(404)();
    });
    const error = await failureOf(
      client.call(operations.get, { path: { id: '1' } }, { signal: controller.signal }),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(reason);
    expect(error.message).toContain('things.get was aborted by its signal.');
    expect(error).toMatchObject({ attempts: [{ code: 'aborted' }], requestSent: 'maybe' });
  });

  it('has all its details and leads to the caller as soon as the chunk is there again', async () => {
    const { client } = connect(refuse(404));
    const callOne = async () => {
      await client.call(operations.get, { path: { id: '1' } });
    };
    const call = () => failureOf(callOne());
    expectNoDetails(await call());
    renameSync(`${chunk}.away`, chunk);
    try {
      const error = await call();
      expect(error).toMatchObject({
        title: 'No',
        detail: 'You sent [redacted]',
        traceId: 'trace_1',
      });
      expect(error.stack).toMatch(/at (?:async )?callOne /);
      expect(show(error)).not.toContain(secret);
    } finally {
      renameSync(chunk, `${chunk}.away`);
    }
  });
});

/** A promise, and the function that resolves it. */
const createGate = () => {
  let resolve = () => {};
  const promise = new Promise<void>((open) => {
    resolve = open;
  });
  return { promise, resolve };
};

/** Imports the bundle with a chunk that comes when `arrive` is called, and a client of it whose API refuses all requests. */
const connectSlowly = async (status = 404, options: ClientOptions = {}) => {
  const slow = await mkdtemp(join(folder.path, 'node_modules/slow-'));
  cpSync(out, slow, { recursive: true });
  cpSync(`${chunk}.away`, join(slow, 'real.mjs'));
  const gate = createGate();
  Reflect.set(globalThis, slow, gate.promise);
  const wait = `await globalThis[${JSON.stringify(slow)}]; export * from './real.mjs';`;
  writeFileSync(join(slow, basename(chunk)), wait);
  core = await importFrom(slow);
  const answered = createGate();
  const clock = createManualClock();
  const answer = () => {
    answered.resolve();
    return refuse(status)();
  };
  const { client } = connect(answer, { clock, ...options });
  const waitForLoad = async () => {
    await answered.promise;
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  };
  return { client, clock, waitForLoad, arrive: gate.resolve };
};

describe('a failure whose chunk does not come', () => {
  it('ends with the deadline of the call', async () => {
    const { client, clock, waitForLoad } = await connectSlowly();
    const failing = failureOf(
      client.call(operations.get, { path: { id: '1' } }, { deadline: 5_000 }),
    );
    await waitForLoad();
    clock.advance(5_000);
    const error = await failing;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toContain('did not end within its deadline of 5000 ms.');
    expect(error).toMatchObject({
      attempts: [{ status: 404, traceId: 'trace_1', durationMs: 0 }],
      requestSent: 'no',
    });
    expect(error.message).toContain('The API refused the request.');
  });

  it.each([
    [422, 'no', 'The API refused the request.'],
    [503, 'maybe', 'The API may have carried out this POST.'],
  ])('ends with its signal, and tells of the response %i', async (status, sent, words) => {
    const { client, waitForLoad } = await connectSlowly(status);
    const controller = new AbortController();
    const { signal } = controller;
    const failing = failureOf(client.call(operations.create, { body: { name: 'a' } }, { signal }));
    await waitForLoad();
    controller.abort();
    const error = await failing;
    expect(error).toBeInstanceOf(AbortError);
    expect(error).toMatchObject({
      attempts: [{ status, traceId: 'trace_1' }],
      requestSent: sent,
    });
    expect(error.message).toContain(words);
  });

  it('ends with the client, and counts its attempt once, whatever layers it passed', async () => {
    const { client, waitForLoad } = await connectSlowly(503, {
      middleware: [{ attempt: (_attempt, next) => next() }],
    });
    const failing = failureOf(client.call(operations.get, { path: { id: '1' } }));
    await waitForLoad();
    await client.close();
    const error = await failing;
    expect(error).toBeInstanceOf(AbortError);
    await new Promise(setImmediate);
    expect(error).toMatchObject({ attempts: [{ status: 503 }], requestSent: 'maybe' });
  });

  it('counts an attempt that middleware refused with a 401', async () => {
    const { client, waitForLoad } = await connectSlowly(200, {
      middleware: [
        {
          attempt: async (_attempt, next) => {
            await next();
            throw new AuthenticationError('No', { status: 401 });
          },
        },
      ],
    });
    const controller = new AbortController();
    const { signal } = controller;
    const failing = failureOf(client.call(operations.get, { path: { id: '1' } }, { signal }));
    await waitForLoad();
    controller.abort();
    expect(await failing).toMatchObject({ name: 'AbortError', attempts: [{ status: 401 }] });
  });

  it('is what happened, even if the time of its attempt is over when the chunk comes', async () => {
    const { client, clock, waitForLoad, arrive } = await connectSlowly();
    const failing = failureOf(
      client.call(operations.get, { path: { id: '1' } }, { timeout: 5_000 }),
    );
    await waitForLoad();
    clock.advance(5_000);
    arrive();
    const error = await failing;
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toMatchObject({ status: 404, title: 'No', attempts: [{ status: 404 }] });
  });
});
