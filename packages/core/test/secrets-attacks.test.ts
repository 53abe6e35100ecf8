import { tracingChannel } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { type ClientOptions, HttpClient } from '../src/index.js';
import { type LocalServer, startSocketServer } from './local-server.js';
import { createManualClock } from './manual-clock.js';
import { runProgram } from './run-program.js';
import { failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply, startServer, type TestServer } from './test-server.js';

const key = 'vsnp_live_4f9a8b7c6dTOPSECRET';
const token = 'opq/Tok+en==Zz9Yy8Xx7Ww6Vv5Uu4';
const get = { path: { id: '1' } };

const open: (HttpClient | TestServer | LocalServer)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one[Symbol.asyncDispose]();
});

/** Records the events of the tracing channels and the lines of a logger at debug. */
const watch = () => {
  const seen: string[] = [];
  const keep = (...values: unknown[]) =>
    void seen.push(...values.map((value) => inspect(value, { depth: 9 })));
  const channels = ['voisnap:call', 'voisnap:attempt'].map((name) => tracingChannel(name));
  const handlers = { start: keep, end: keep, asyncStart: keep, asyncEnd: keep, error: keep };
  for (const channel of channels) channel.subscribe(handlers);
  return {
    logger: { debug: keep, info: keep, warn: keep, error: keep },
    stop: () => {
      for (const channel of channels) channel.unsubscribe(handlers);
      return seen;
    },
  };
};

/** All ways in which an error gets into a log. */
const renderings = (error: Error): string[] => [
  inspect(error),
  inspect(error, { colors: true, depth: 20, showHidden: true, getters: true }),
  inspect(error, { customInspect: false, depth: 20 }),
  inspect(error.cause, { customInspect: false, depth: 20, colors: true }),
  inspect({ error: [error] }, { depth: 20 }),
  JSON.stringify(error),
  JSON.stringify({ ...error, message: error.message, stack: error.stack, cause: error.cause }),
  JSON.stringify(error.cause) ?? '',
  String(error),
  String(error.cause),
  error.stack ?? '',
  error.cause instanceof Error ? (error.cause.stack ?? '') : '',
];

const start = async (options: ClientOptions): Promise<HttpClient> => {
  const client = new HttpClient({ clock: createManualClock({ auto: true }), ...options });
  open.push(client);
  return client;
};

interface Attack {
  readonly handle: RequestHandler;
  readonly options: ClientOptions;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** The secrets that must not be shown. */
  readonly secrets: readonly string[];
}

/** Collects everything that an attack can show: errors, logs, events, and the client itself. */
const run = async ({ handle, options, body, headers }: Attack): Promise<string> => {
  const server = await startServer(handle);
  open.push(server);
  const { logger, stop } = watch();
  const client = await start({
    baseUrl: server.url,
    logger,
    logLevel: 'debug',
    maxRetries: 1,
    ...options,
  });
  const call = () =>
    body
      ? client.call(operations.create, { body } as never, { headers })
      : client.call(operations.get, get, { headers });
  const outcomes = [];
  for (const _ of [1, 2]) outcomes.push(await call().catch((error: Error) => error));
  const errors = outcomes.filter((outcome) => outcome instanceof Error);
  const limits = inspect(client.rateLimits(), { depth: 9 });
  return [...errors.flatMap(renderings), ...stop(), limits, inspect(client)].join('\n');
};

const raw =
  (text: string, status = 401, headers = {}): RequestHandler =>
  ({ response }) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
const problem = (said: string) =>
  raw(
    JSON.stringify({
      title: said,
      detail: said,
      errors: [{ field: said, message: said }],
      more: { [said]: [said] },
    }),
  );
const asToken = { apiKey: undefined, accessToken: token };
const html = token.replaceAll('+', '&#43;').replaceAll('/', '&#x2f;').replaceAll('=', '&#61;');
const spent = {
  'x-ratelimit-limit': '5',
  'x-ratelimit-remaining': '0',
  'x-ratelimit-reset': `${Math.ceil(Date.now() / 1_000) + 2}`,
};

const attacks: Readonly<Record<string, Attack>> = {
  'a token that is quoted as it is': {
    handle: problem(`you sent ${token}`),
    options: asToken,
    secrets: [token],
  },
  'a token in JSON of System.Text.Json': {
    handle: raw(`{"detail":"token ${token.replaceAll('+', '\\u002B')} refused"}`),
    options: asToken,
    secrets: [token, token.slice(8)],
  },
  'a token in JSON of PHP': {
    handle: raw(`{"detail":"${token.replaceAll('/', '\\/')}"}`),
    options: asToken,
    secrets: [token, token.slice(8)],
  },
  'a token in JSON that was cut': {
    handle: raw(`{"detail":"${token.replaceAll('/', '\\/').replaceAll('+', '\\u002B')}`),
    options: asToken,
    secrets: [token.slice(8)],
  },
  'a token in JSON in JSON': {
    handle: problem(JSON.stringify({ a: token.replaceAll('/', '\\/') })),
    options: asToken,
    secrets: [token.slice(8)],
  },
  'a token in base64': {
    handle: problem(btoa(token)),
    options: asToken,
    secrets: [btoa(token).slice(0, 30)],
  },
  'a token in hex': {
    handle: problem(Buffer.from(token).toString('hex')),
    options: asToken,
    secrets: [Buffer.from(token).toString('hex')],
  },
  'a token percent-encoded in lower case': {
    handle: problem(encodeURIComponent(token).toLowerCase()),
    options: asToken,
    secrets: ['zz9yy8xx7', 'opq%2f'],
  },
  'a token in HTML': {
    handle: raw(`<p>${html}</p>`, 502, { 'content-type': 'text/html' }),
    options: asToken,
    secrets: [html, token.slice(12)],
  },
  'a token cut one character short': {
    handle: problem(token.slice(0, -1)),
    options: asToken,
    secrets: [token.slice(0, -1), token.slice(0, 12)],
  },
  'a token cut by maxResponseBytes': {
    handle: raw(`{"detail":"${token}"}`),
    options: { ...asToken, maxResponseBytes: 30 },
    secrets: [token.slice(0, 14)],
  },
  'a token in the body of a success, strict': {
    handle: raw(`{"id":5,"note":"you sent ${token}"}`, 200, {
      'x-echo': token,
      'x-request-id': token,
      server: token,
    }),
    options: { ...asToken, validation: 'strict' },
    secrets: [token],
  },
  'a token as the names of a success': {
    handle: raw('{"id":"1"}', 200, {
      'x-trace-id': token.replaceAll(/\W/g, '_'),
      'x-request-id': token,
      via: token,
      ...spent,
      'x-ratelimit-policy': token,
    }),
    options: { ...asToken, rateLimit: 'throw' },
    secrets: [token],
  },
  'a plain token as the names of a success': {
    handle: raw('{"id":"1"}', 200, {
      'x-trace-id': 'Zz9Yy8Xx7Ww6Vv5Uu4',
      'x-request-id': 'Zz9Yy8Xx7Ww6Vv5Uu4',
      ...spent,
      'x-ratelimit-policy': 'Zz9Yy8Xx7Ww6Vv5Uu4',
    }),
    options: { accessToken: 'Zz9Yy8Xx7Ww6Vv5Uu4', rateLimit: 'throw' },
    secrets: ['Zz9Yy8Xx7Ww6Vv5Uu4'],
  },
  'a key as the trace id of an error, escaped': {
    handle: raw('{"traceId":"vsnp\\u005flive\\u005f4f9a8b7c6dTOPSECRET"}', 500),
    options: { apiKey: key },
    secrets: ['TOPSECRET'],
  },
  'a key as the trace id and policy of a success': {
    handle: raw('{"id":"1"}', 200, { 'x-trace-id': key, ...spent, 'x-ratelimit-policy': key }),
    options: { apiKey: key, rateLimit: 'throw' },
    secrets: ['TOPSECRET'],
  },
  'a forged log line as the trace id': {
    handle: raw('{"traceId":"abc\\n2026-01-01 INFO admin logged in \\u001b[31m"}', 500),
    options: { apiKey: key },
    secrets: ['abc\n2026-01-01', 'admin logged in \u001b'],
  },
  'a webhook secret of one’s own': {
    handle: problem("secret 'hunter2-Own-Webhook-Secret-9' is too weak"),
    options: { apiKey: key },
    body: { url: 'https://x', nested: [{ secret: 'hunter2-Own-Webhook-Secret-9' }] },
    secrets: ['hunter2'],
  },
  'secrets below a secret name': {
    handle: problem('not Own-Secret-1, nor Own-Secret-2, nor 44556677'),
    options: { apiKey: key },
    body: {
      credentials: { user: [{ id: 'Own-Secret-1' }], pin: 44_556_677 },
      token: ['Own-Secret-2'],
    },
    secrets: ['Own-Secret', '44556677'],
  },
  'a short webhook secret of one’s own': {
    handle: problem("'hunter2' must have 16 characters"),
    options: { apiKey: key },
    body: { secret: 'hunter2' },
    secrets: ['hunter2'],
  },
  'secrets in headers of one’s own': {
    handle: problem('x-api-key Own-Api-Key-1, x-auth-token Own-Token-2, cookie sid=Own-Cookie-3'),
    options: { apiKey: key },
    headers: {
      'x-api-key': 'Own-Api-Key-1',
      'x-auth-token': 'Own-Token-2',
      cookie: 'a=b; sid=Own-Cookie-3',
    },
    secrets: ['Own-Api-Key-1', 'Own-Token-2', 'Own-Cookie-3'],
  },
  'Basic credentials of one’s own': {
    handle: problem(`user me, password Pa55-word!x, that is ${btoa('me:Pa55-word!x')}`),
    options: { apiKey: key, headers: { authorization: `Basic ${btoa('me:Pa55-word!x')}` } },
    secrets: ['Pa55-word!x', btoa('me:Pa55-word!x')],
  },
  'credentials behind a scheme, in fields and headers of one’s own': {
    handle: problem(
      'not Own-Api-Key-1, Own-Token-2, Own-Cookie-3, Own-Token-4, Own-Pa55-5, Own-Cookie-6',
    ),
    options: { apiKey: key },
    headers: {
      'x-api-key': 'ApiKey Own-Api-Key-1',
      'x-auth-token': 'Token Own-Token-2',
      cookie: 'sid="Own-Cookie-3"',
    },
    body: {
      tools: [
        { headers: { Authorization: 'Bearer Own-Token-4', Cookie: 'a=b;sid=Own-Cookie-6' } },
        { headers: { authorization: [`Basic ${btoa('me:Own-Pa55-5')}`] } },
      ],
    },
    secrets: ['Own-'],
  },
  'a token that middleware throws before anything is sent': {
    handle: raw('{}', 200),
    options: {
      ...asToken,
      middleware: [
        {
          attempt: async () => {
            throw new Error(`no ${token}`);
          },
        },
      ],
    },
    secrets: [token],
  },
  'a secret behind a thousand other fields': {
    handle: problem('Own-Secret-1 is too weak'),
    options: { apiKey: key },
    body: {
      list: Array.from({ length: 5_000 }, (_, n) => ({ n })),
      last: { secret: 'Own-Secret-1' },
    },
    secrets: ['Own-Secret-1'],
  },
  ...Object.fromEntries(
    [
      ['in hex', Buffer.from(token).toString('hex').toUpperCase()],
      ['in base64', Buffer.from(token).toString('base64url')],
      ['cut', 'plain-Tok-en-'],
    ].map(([form, label]) => [
      `a token ${form} as the names of a success`,
      {
        handle: raw('{"id":"1"}', 200, {
          'x-trace-id': `t-${label}`,
          'x-request-id': `${label}`,
          ...spent,
          'x-ratelimit-policy': `${label}`,
        }),
        options: {
          accessToken: form === 'cut' ? 'plain-Tok-en-9f8e7d6c5b4a-99887766' : token,
          rateLimit: 'throw',
        },
        secrets: [`${label}`],
      } satisfies Attack,
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ['a text', () => `no ${token}`],
        ['an object', () => ({ deep: [{ token: 1, note: token }] })],
        ['an error with a text as its cause', () => new Error('x', { cause: token })],
        ['an error with an object as its cause', () => new Error('x', { cause: { note: token } })],
        [
          'an error that lists texts and objects',
          () => new AggregateError([token, { note: token }, new Error(token)]),
        ],
        ['an error with a name', () => Object.assign(new Error('x'), { name: token })],
      ] as const
    ).map(([what, make]) => [
      `a token in ${what} that a fetch throws`,
      {
        handle: raw('{}', 200),
        options: {
          ...asToken,
          fetch: async () => {
            throw make();
          },
        },
        secrets: [token],
      } satisfies Attack,
    ]),
  ),
  'the token of the attempt before': {
    handle: ({ response }) =>
      reply(response, { detail: 'old-Tok+en-1111 and new-Tok+en-2222' }, { status: 401 }),
    options: {
      accessToken: (() => {
        let n = 0;
        return () => (n++ % 2 === 0 ? 'old-Tok+en-1111' : 'new-Tok+en-2222');
      })(),
    },
    secrets: ['old-Tok+en-1111', 'new-Tok+en-2222'],
  },
};

it.each(Object.entries(attacks))('%s is shown nowhere', async (_what, attack) => {
  const seen = await run(attack);
  for (const secret of attack.secrets) {
    const at = seen.indexOf(secret);
    expect(at < 0 ? '' : seen.slice(Math.max(0, at - 200), at + 60)).toBe('');
  }
});

/** Responds with a header that no parser accepts, which contains the credential of the request. */
const garble = (name: string) => (socket: Socket) => {
  socket.once('data', (chunk) => {
    const header = new RegExp(`^${name}: (.*)\r$`, 'im').exec(chunk.toString())?.[1];
    socket.end(`HTTP/1.1 200 OK\r\nBad Header ${header}\r\n\r\n`);
  });
};

it('a success that does not fit its schema shows no token that it quotes', async () => {
  const server = await startServer(
    raw(`{"id":5,"note":"you sent ${token}"}`, 200, { 'x-echo': token, 'x-trace-id': key }),
  );
  open.push(server);
  const client = await start({ accessToken: token, baseUrl: server.url });
  const refuse = () => ({ issues: [{ message: `not ${token}`, path: ['id'] }] });
  const schema = { '~standard': { version: 1, vendor: 'test', validate: refuse } } as const;
  const error = await failureOf(client.request({ method: 'GET', path: '/x', schema }));
  expect(error).toMatchObject({ name: 'ResponseValidationError', body: { id: 5 } });
  for (const text of renderings(error)) {
    expect(text).not.toContain(token);
    expect(text).not.toContain('TOPSECRET');
  }
});

it('a body that cannot be written is an error of ours, however it is nested', async () => {
  const client = await start({ apiKey: key });
  const cycle: Record<string, unknown> = { secret: 'Own-Secret-1' };
  cycle.self = cycle;
  let deep: unknown = [];
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  for (const body of [cycle, deep]) {
    const error = await failureOf(client.request({ method: 'POST', path: '/x', body }));
    expect(error.name).toBe('ValidationError');
  }
});

describe('what a parser or a fetch hangs on its error', () => {
  it.each([
    ['a key', { apiKey: key }, 'TOPSECRET'],
    ['a token', { accessToken: token }, token],
  ])('shows no %s', async (_what, credentials, secret) => {
    const server = await startSocketServer(garble('authorization'));
    open.push(server);
    const client = await start({ ...credentials, baseUrl: server.url, logLevel: 'off' });
    const error = await failureOf(client.call(operations.get, get));
    expect(error.cause).toMatchObject({ name: 'HTTPParserError' });
    for (const text of renderings(error)) expect(text).not.toContain(secret);
  });

  it('shows no password of a proxy', async () => {
    const proxy = await startSocketServer(garble('proxy-authorization'));
    open.push(proxy);
    const { host } = new URL(proxy.url);
    const client = await start({
      apiKey: key,
      baseUrl: 'https://api.voisnap.ai',
      logLevel: 'off',
      proxy: `http://me:Pa55-word%21x@${host}`,
    });
    const error = await failureOf(client.call(operations.get, get));
    expect(error.message).toContain(host);
    for (const text of renderings(error)) {
      for (const secret of ['Pa55-word', btoa('me:Pa55-word!x')])
        expect(text).not.toContain(secret);
    }
  });

  it('shows no token that a fetch has in its error', async () => {
    const client = await start({
      accessToken: token,
      baseUrl: 'https://api.voisnap.ai',
      logLevel: 'off',
      fetch: async () => {
        throw Object.assign(new Error(`refused ${token}`), {
          config: { headers: { authorization: `Bearer ${token}` } },
        });
      },
    });
    const error = await failureOf(client.call(operations.get, get));
    for (const text of renderings(error)) expect(text).not.toContain(token);
  });

  it('shows, in colour, no secret that a token function threw', async () => {
    const thrown = {
      client_secret: 'cs-OPAQUE-9988776655',
      refresh_token: 'rt-OPAQUE',
      'proxy-authorization': 'opaque-9',
    };
    for (const cause of [
      thrown,
      Object.assign(new Error('invalid_client'), thrown, { code: 'E_OAUTH' }),
    ]) {
      const client = await start({
        logLevel: 'off',
        accessToken: () => {
          throw cause;
        },
      });
      const error = await failureOf(client.call(operations.get, get));
      for (const text of renderings(error)) expect(text).not.toMatch(/OPAQUE|opaque-9/);
      if (cause instanceof Error)
        expect(error.cause).toMatchObject({ code: 'E_OAUTH', message: 'invalid_client' });
    }
  });
});

it('a program that catches nothing shows no key when it crashes', async () => {
  const server = await startSocketServer(garble('authorization'));
  open.push(server);
  const { stderr, exitCode } = await runProgram('crash.ts', [server.url, key]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain('ConnectionError');
  expect(stderr).not.toContain('TOPSECRET');
});
