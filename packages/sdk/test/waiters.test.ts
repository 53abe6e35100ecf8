import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../core/test/manual-clock.js';
import {
  AbortError,
  ConfigurationError,
  type CreateAndWaitOptions,
  isVoisnapError,
  type OutboundCall,
  PollTimeoutError,
  ResourceFailedError,
  ResponseValidationError,
  TimeoutError,
  VoisnapClient,
  type VoisnapError,
  WaitError,
} from '../src/index.js';
import { type PlainResponse, startPlainServer } from './plain-server.js';

const body = { agentId: 'agt_1', toNumber: '+14155550199' };
const placed = { id: 'obc_77', status: 'queued', toNumber: body.toNumber };
const ended = { ...placed, status: 'completed' };
type Options = CreateAndWaitOptions<OutboundCall>;

/** Starts a server that places each call and responds to polls as the test says; `look` counts from 1. */
const start = async (
  poll: (poll: number) => PlainResponse = () => ({ body: ended }),
  created: PlainResponse = {},
) => {
  let polls = 0;
  const server = await startPlainServer(({ method }) => {
    if (method === 'POST') return { status: 201, body: placed, ...created };
    polls += 1;
    return poll(polls);
  });
  const clock = createManualClock({ auto: true });
  const client = new VoisnapClient({
    apiKey: 'vsnp_sb_secret',
    baseUrl: server.url,
    logLevel: 'off',
    clock,
  });
  const count = (wanted: string) =>
    server.requests.filter(({ method }) => method === wanted).length;
  return {
    client,
    clock,
    server,
    count,
    [Symbol.asyncDispose]: async () => {
      await client.close();
      await server[Symbol.asyncDispose]();
    },
  };
};
const failureOf = async (promise: Promise<unknown>): Promise<VoisnapError> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isVoisnapError(error)) throw new Error(`Not an error of ours: ${String(error)}`);
  return error;
};
/** Checks what every error after a create must contain, of any class. */
const expectHonest = (error: VoisnapError) => {
  expect(error).toBeInstanceOf(WaitError);
  expect(error.message).toContain('Call obc_77 was placed.');
  expect(`${error.message}\n${error.stack}`).not.toMatch(/nothing was (sent|changed)/i);
  expect(error.requestSent).toBeUndefined();
  expect(JSON.parse(JSON.stringify(error))).not.toHaveProperty('requestSent');
  expect((error as WaitError<OutboundCall>).lastValue).toMatchObject({ id: 'obc_77' });
};

describe('createAndWait validates before it sends', () => {
  it.each<[unknown, string]>([
    [{ interval: -5 }, 'interval'],
    [{ interval: 5 }, 'interval is in milliseconds'],
    [{ timeout: 30 }, 'timeout is in milliseconds'],
    [{ timeout: '5m' }, 'timeout'],
    [{ requestTimeout: 30 }, 'requestTimeout is in milliseconds'],
    [{ intervall: 5_000 }, 'Did you mean interval?'],
    [{ idempotencykey: 'order-7' }, 'Did you mean idempotencyKey?'],
    [{ max_wait: 5 }, 'Unknown option "max_wait"'],
    [{ idempotencyKey: 'two words' }, 'idempotencyKey'],
    [{ signal: 5 }, 'signal'],
    [{ onProgress: 'tell' }, 'onProgress must be a function'],
    [{ maxRetries: -1 }, 'maxRetries'],
    [{ headers: { 'x-a': 'b\r\nc: d' } }, 'line break'],
    [null, 'must be an object'],
    ['1m', 'must be an object'],
  ])('%j', async (options, message) => {
    await using sandbox = await start();
    const error = await failureOf(
      sandbox.client.outboundCalls.createAndWait(body, options as Options),
    );
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain(message);
    expect(sandbox.server.requests).toHaveLength(0);
  });

  it('and so do uploadAndWait and the waiting methods that create nothing', async () => {
    await using sandbox = await start();
    const { knowledgeBase, outboundCalls } = sandbox.client;
    const file = { data: new TextEncoder().encode('text'), filename: 'a.txt' };
    const failures = [
      knowledgeBase.uploadAndWait({ file }, { timeout: 30 }),
      knowledgeBase.waitUntilIndexed('kb_1', { intervall: 5 } as never),
      outboundCalls.waitUntilEnded('obc_1', { max_wait: 5 } as never),
      // Nothing is created here that could be sent once only.
      outboundCalls.waitUntilEnded('obc_1', { idempotencyKey: 'order-7' } as never),
    ];
    for (const failing of failures) {
      expect(await failureOf(failing)).toBeInstanceOf(ConfigurationError);
    }
    expect(sandbox.server.requests).toHaveLength(0);
  });
});

describe('createAndWait passes on', () => {
  it('request options to the create, and all but those of the create to the polls', async () => {
    await using sandbox = await start();
    await sandbox.client.outboundCalls.createAndWait(body, {
      idempotencyKey: 'order-7',
      headers: { 'x-tenant': 'acme', 'Idempotency-Key': 'order-7' },
      query: { dryRun: 'no' },
    });
    const [create, poll] = sandbox.server.requests;
    expect(create?.headers).toMatchObject({ 'idempotency-key': 'order-7', 'x-tenant': 'acme' });
    expect(create?.url).toContain('dryRun=no');
    expect(poll?.headers).toMatchObject({ 'x-tenant': 'acme' });
    expect(poll?.headers).not.toHaveProperty('idempotency-key');
    expect(poll?.url).not.toContain('dryRun');
  });

  it('the idempotency key, so that a create whose response is lost is repeated', async () => {
    let posts = 0;
    await using server = await startPlainServer(({ method }) => {
      if (method === 'GET') return { body: ended };
      posts += 1;
      return posts === 1 ? { status: 503, body: 'gateway' } : { status: 201, body: placed };
    });
    await using client = new VoisnapClient({
      apiKey: 'vsnp_sb_secret',
      baseUrl: server.url,
      clock: createManualClock({ auto: true }),
    });
    const { createAndWait } = {
      createAndWait: client.outboundCalls.createAndWait.bind(client.outboundCalls),
    };
    expect((await createAndWait(body, { idempotencyKey: 'order-7' })).status).toBe('completed');
    expect(posts).toBe(2);
  });
});

describe('a poll that fails does not end the wait', () => {
  it.each([500, 502, 503, 504, 520, 408, 429])('with %i', async (status) => {
    await using sandbox = await start((poll) =>
      poll < 3 ? { status, body: '<h1>gateway</h1>' } : { body: ended },
    );
    const call = await sandbox.client.outboundCalls.createAndWait(body, { maxRetries: 0 });
    expect(call).toMatchObject(ended);
    expect([sandbox.count('POST'), sandbox.count('GET')]).toEqual([1, 3]);
  });

  it.each([
    ['null', null],
    ['a number', 5],
    ['HTML', '<html>log in</html>'],
    ['another call', { ...ended, id: 'obc_1' }],
  ])('with %s as the response', async (_what, response) => {
    await using sandbox = await start((poll) => ({ body: poll === 1 ? response : ended }));
    const seen: unknown[] = [];
    const call = await sandbox.client.outboundCalls.createAndWait(body, {
      maxRetries: 0,
      onProgress: (value) => seen.push(value),
    });
    expect(call).toMatchObject(ended);
    expect(seen).toEqual([ended]);
  });

  it('with a 404, in the first seconds after the call was placed', async () => {
    await using sandbox = await start((poll) => (poll < 3 ? { status: 404 } : { body: ended }));
    expect(await sandbox.client.outboundCalls.createAndWait(body)).toMatchObject(ended);
    await using known = await start((poll) => (poll < 3 ? { status: 404 } : { body: ended }));
    const call = placed as OutboundCall;
    expect(await known.client.outboundCalls.waitUntilEnded(call)).toMatchObject(ended);
  });

  it('with the rate limit that the create has used up', async () => {
    const clockStart = Date.UTC(2025, 5, 17, 9) / 1_000;
    const headers = {
      date: new Date(clockStart * 1_000).toUTCString(),
      'x-ratelimit-policy': 'api-standard',
      'x-ratelimit-limit': '10',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(clockStart + 120),
    };
    await using sandbox = await start(undefined, { headers });
    expect(await sandbox.client.outboundCalls.createAndWait(body)).toMatchObject(ended);
    expect(sandbox.count('POST')).toBe(1);
    expect(sandbox.clock.now()).toBeGreaterThanOrEqual((clockStart + 120) * 1_000);
  });

  it('the interval is the shortest pause, whatever Retry-After says', async () => {
    await using sandbox = await start((poll) => ({
      body: poll < 20 ? placed : ended,
      headers: { 'retry-after': '0' },
    }));
    await sandbox.client.outboundCalls.createAndWait(body, { interval: 3_000 });
    expect(Math.min(...sandbox.clock.slept)).toBe(3_000);
  });
});

describe('the error that ends a wait says that the call was placed, and can be resumed, after', () => {
  it.each<[string, PlainResponse]>([
    ['a 401', { status: 401, body: { title: 'Unauthorized' } }],
    ['a 403', { status: 403 }],
    ['a 400', { status: 400, body: { detail: 'Bad id.' } }],
    ['a redirect', { status: 302, headers: { location: '/login' } }],
  ])('%s as the response to a poll', async (_what, response) => {
    let broken = true;
    await using sandbox = await start(() => (broken ? response : { body: ended }));
    const error = await failureOf(sandbox.client.outboundCalls.createAndWait(body));
    expectHonest(error);
    expect(error.cause).toMatchObject({ status: response.status });
    expect(error.idempotencyKey).toBe(sandbox.server.requests[0]?.headers['idempotency-key']);
    broken = false;
    expect(await (error as WaitError<OutboundCall>).resume()).toMatchObject(ended);
    expect(sandbox.count('POST')).toBe(1);
  });

  it('a 404 to every poll', async () => {
    await using sandbox = await start(() => ({ status: 404 }));
    const error = await failureOf(sandbox.client.outboundCalls.createAndWait(body));
    expectHonest(error);
    expect(error.cause).toMatchObject({ name: 'NotFoundError' });
  });

  it.each<[string, PlainResponse]>([
    ['polls that always fail', { status: 502 }],
    ['a call that never ends', { body: placed }],
    ['null for ever', { body: null }],
  ])('its timeout, with %s', async (_what, response) => {
    await using sandbox = await start(() => response);
    const options = { timeout: 60_000 };
    const error = await failureOf(sandbox.client.outboundCalls.createAndWait(body, options));
    expectHonest(error);
    expect(error).toBeInstanceOf(PollTimeoutError);
    expect(error).toBeInstanceOf(TimeoutError);
    if (response.status) {
      expect(error.message).toMatch(/(\d+) of \1 polls failed, the last one with ServerError 502/);
      expect(error.cause).toMatchObject({ status: 502 });
    }
  });

  it('a lost server', async () => {
    let posts = 0;
    const server = createServer((_request, response) => {
      posts += 1;
      response.writeHead(201, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify(placed));
      server.close();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    await using client = new VoisnapClient({
      apiKey: 'vsnp_sb_secret',
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      logLevel: 'off',
      clock: createManualClock({ auto: true }),
    });
    const error = await failureOf(client.outboundCalls.createAndWait(body, { timeout: 60_000 }));
    expectHonest(error);
    expect(error).toBeInstanceOf(PollTimeoutError);
    expect(error.message).toContain('polls failed, the last one with ConnectionError ECONNREFUSED');
    expect(posts).toBe(1);
  });

  it('its signal, and resume does not abort at once', async () => {
    await using sandbox = await start((poll) => ({ body: poll < 3 ? placed : ended }));
    const controller = new AbortController();
    const { signal } = controller;
    const onProgress = () => controller.abort(new Error('enough'));
    const error = await failureOf(
      sandbox.client.outboundCalls.createAndWait(body, { signal, onProgress }),
    );
    expectHonest(error);
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(signal.reason);
    expect(await (error as WaitError<OutboundCall>).resume()).toMatchObject(ended);
  });

  it('client.close()', async () => {
    await using sandbox = await start(() => ({ body: placed }));
    const onProgress = () => void sandbox.client.close();
    const error = await failureOf(sandbox.client.outboundCalls.createAndWait(body, { onProgress }));
    expectHonest(error);
    const again = await failureOf((error as WaitError<OutboundCall>).resume());
    expectHonest(again);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('P');
      },
    ],
    [
      'rejects',
      async () => {
        throw new Error('P');
      },
    ],
  ])('onProgress that %s', async (_how, onProgress) => {
    await using sandbox = await start(() => ({ body: placed }));
    const error = await failureOf(sandbox.client.outboundCalls.createAndWait(body, { onProgress }));
    expectHonest(error);
    expect(error.cause).toEqual(new Error('P'));
  });

  it('a response without an id', async () => {
    for (const created of [null, {}, { id: 5 }, { id: '' }, 'done', []]) {
      await using sandbox = await start(undefined, { body: JSON.stringify(created) });
      const error = await failureOf(sandbox.client.outboundCalls.createAndWait(body));
      expect(error).toBeInstanceOf(ResponseValidationError);
      expect(error.message).toContain('The call was placed');
      expect(error.message).toContain('outboundCalls.list()');
      expect(error).toMatchObject({ requestSent: 'maybe', status: 201, body: created });
      expect(sandbox.server.requests).toHaveLength(1);
    }
  });
});

describe('the waiting methods that create nothing', () => {
  it.each([401, 404])(
    'reject with the error of a poll that failed with %i, which can be resumed',
    async (status) => {
      let broken = true;
      await using sandbox = await start(() => (broken ? { status } : { body: ended }));
      const error = await failureOf(sandbox.client.outboundCalls.waitUntilEnded('obc_77'));
      expect(error).toMatchObject({ status, requestSent: undefined });
      expect(error).toBeInstanceOf(WaitError);
      expect(sandbox.count('GET')).toBe(1);
      broken = false;
      expect(await (error as WaitError<OutboundCall>).resume()).toMatchObject(ended);
    },
  );

  it('reject a value that is not an id', async () => {
    await using sandbox = await start();
    for (const call of [null, undefined, {}, { id: 5 }, 5]) {
      const error = await failureOf(sandbox.client.outboundCalls.waitUntilEnded(call as never));
      expect(error.message).toContain('callId');
    }
    expect(sandbox.server.requests).toHaveLength(0);
  });

  it('use the default timeout when timeout is undefined', async () => {
    await using sandbox = await start(() => ({ body: placed }));
    const startedAt = sandbox.clock.now();
    await failureOf(sandbox.client.outboundCalls.waitUntilEnded('obc_77', { timeout: undefined }));
    expect(sandbox.clock.now() - startedAt).toBeGreaterThan(3_590_000);
  });
});

describe('uploadAndWait of a document that cannot be read', () => {
  it('rejects with the reason, and with the document', async () => {
    const failed = { id: 'kb_1', status: 'failed', error: 'The PDF is encrypted.' };
    await using sandbox = await start(() => ({ body: failed }), {
      body: { ...failed, status: 'processing' },
    });
    const file = { data: new TextEncoder().encode('%PDF'), filename: 'a.pdf' };
    const error = await failureOf(sandbox.client.knowledgeBase.uploadAndWait({ file }));
    expect(error).toBeInstanceOf(ResourceFailedError);
    expect(error).toBeInstanceOf(WaitError);
    expect(error.message).toContain('Document kb_1 was uploaded.');
    expect(error.message).toContain('to be indexed: The PDF is encrypted.');
    expect(error).toMatchObject({ resource: failed, lastValue: failed, requestSent: undefined });
  });
});
