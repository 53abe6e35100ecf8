import { describe, expect, it } from 'vitest';
import {
  ConfigurationError,
  type HttpClient,
  type Middleware,
  type MiddlewareAttempt,
  type MiddlewareCall,
  ServerError,
  VoisnapError,
} from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { replyInTurn } from './test-server.js';

const busy = { status: 503, headers: { 'retry-after': '1' } };
const fine = { status: 200 };
const get = (client: HttpClient, options?: Parameters<HttpClient['call']>[2]) =>
  client.call(operations.get, { path: { id: '1' } }, options);
const forever = () => new Promise<never>(() => {});

describe('middleware', () => {
  it('runs in the order of the array, once around the call and once around each attempt', async () => {
    const seen: string[] = [];
    const tell = (name: string): Middleware => ({
      call: async (_call, next) => {
        seen.push(`${name} call`);
        const response = await next();
        seen.push(`${name} called`);
        return response;
      },
      attempt: async ({ number }, next) => {
        seen.push(`${name} attempt ${number}`);
        return next();
      },
    });
    const { client } = await connect(replyInTurn(busy, fine), {
      middleware: [tell('outer'), tell('inner')],
    });
    expect(await get(client)).toEqual({ number: 2 });
    expect(seen).toEqual([
      'outer call',
      'inner call',
      'outer attempt 1',
      'inner attempt 1',
      'outer attempt 2',
      'inner attempt 2',
      'inner called',
      'outer called',
    ]);
  });

  it('sees the operation, and the outcome of each attempt', async () => {
    const calls: MiddlewareCall[] = [];
    const attempts: MiddlewareAttempt[] = [];
    const { client, server } = await connect(replyInTurn(busy, fine), {
      middleware: [
        {
          call: async (call, next) => {
            const response = await next();
            calls.push(call);
            return response;
          },
          attempt: async (attempt, next) => {
            attempts.push(attempt);
            return next();
          },
        },
      ],
    });
    await get(client);
    expect(calls[0]).toMatchObject({
      operationId: 'things.get',
      method: 'GET',
      pathTemplate: '/things/{id}',
      url: `${server.url}/api/v1/things/1`,
      retryClass: 'safe',
      rateLimitPolicy: 'api-standard',
      idempotencyKey: undefined,
      attempts: [{ status: 503, delayMs: 1_000 }, { status: 200 }],
    });
    expect(attempts.map(({ number }) => number)).toEqual([1, 2]);
    expect(attempts.every(({ call }) => call === calls[0])).toBe(true);
  });

  it('never sees credentials, nor passes them on by copying what it sees', async () => {
    const seen: unknown[] = [];
    const { client, received } = await connect(replyInTurn(fine), {
      headers: { 'x-api-key': 'another-secret', 'x-team': 'support' },
      middleware: [
        {
          call: async (call, next) => {
            seen.push(call);
            return next();
          },
          attempt: async (attempt, next) => {
            seen.push(attempt);
            return next({ headers: { ...attempt.headers, 'X-Copied': 'yes' } });
          },
        },
      ],
    });
    await get(client);
    expect(JSON.stringify(seen)).toContain('x-team');
    expect(JSON.stringify(seen)).not.toContain('secret');
    expect(received[0]?.headers).toMatchObject({
      authorization: 'Bearer vsnp_sb_secret',
      'x-api-key': 'another-secret',
      'x-copied': 'yes',
    });
  });

  it('changes the headers of one attempt', async () => {
    const { client, received } = await connect(replyInTurn(busy, fine), {
      headers: { 'x-team': 'support' },
      middleware: [
        {
          attempt: (attempt, next) =>
            attempt.number === 1
              ? next({ headers: { 'X-TEAM': undefined, 'x-try': '1' } })
              : next(),
        },
      ],
    });
    await get(client);
    expect(received.map(({ headers }) => [headers['x-team'], headers['x-try']])).toEqual([
      [undefined, '1'],
      ['support', undefined],
    ]);
  });

  it('sends nothing when it sets a header that cannot be sent', async () => {
    const { client, received } = await connect(replyInTurn(fine), {
      middleware: [{ attempt: (_attempt, next) => next({ headers: { host: 'elsewhere' } }) }],
    });
    const error = await failureOf(get(client));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain('middleware[0].attempt["host"]');
    expect(received).toHaveLength(0);
  });

  it('may change the response', async () => {
    const { client } = await connect(replyInTurn(fine), {
      middleware: [{ call: async (_call, next) => ({ ...(await next()), data: { number: 7 } }) }],
    });
    expect(await get(client)).toEqual({ number: 7 });
  });

  it('may provide the response itself, and then nothing is sent', async () => {
    const { client, received } = await connect(replyInTurn(fine), {
      middleware: [{ call: async () => ({ status: 200, headers: {}, data: { number: 9 } }) }],
    });
    const { data, attempts } = await get(client).withResponse();
    expect([data, attempts]).toEqual([{ number: 9 }, []]);
    expect(received).toHaveLength(0);
  });
});

describe('middleware that breaks its contract', () => {
  it.each(['call', 'attempt'] as const)('fails when it calls next twice in %s', async (layer) => {
    const twice: Middleware = {
      [layer]: async (_seen: unknown, next: () => Promise<unknown>) => {
        await next();
        return next();
      },
    };
    const { client, received } = await connect(replyInTurn(fine), {
      middleware: [{ attempt: (_attempt, next) => next() }, twice],
    });
    const error = await failureOf(get(client));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain(`middleware[1].${layer} called next() a second time`);
    expect(received).toHaveLength(1);
  });

  it.each(['call', 'attempt'] as const)(
    'by throwing in %s ends the call unretried',
    async (layer) => {
      const fault = new TypeError('x is not a function');
      const { client, received } = await connect(replyInTurn(fine), {
        middleware: [
          {
            [layer]: async (_seen: unknown, next: () => Promise<unknown>) => {
              await next();
              throw fault;
            },
          },
        ],
      });
      const error = await failureOf(client.call(operations.create, { body: { name: 'one' } }));
      expect(error).toBeInstanceOf(VoisnapError);
      expect(error).toMatchObject({ cause: fault, requestSent: 'maybe' });
      expect(error.message).toContain(`middleware[0].${layer} threw`);
      expect(error.idempotencyKey).toBe(received[0]?.headers['idempotency-key']);
      expect(error.attempts).toHaveLength(1);
      expect(received).toHaveLength(1);
    },
  );

  it.each(['call', 'attempt'] as const)(
    'fails when %s resolves without a response',
    async (layer) => {
      const { client } = await connect(replyInTurn(fine), {
        middleware: [{ [layer]: async () => ({ data: 1 }) }],
      });
      const error = await failureOf(get(client));
      expect(error).toBeInstanceOf(ConfigurationError);
      expect(error.message).toContain(`middleware[0].${layer} did not resolve with a response`);
    },
  );

  it('leaves no unhandled rejection when it does not wait for next', async () => {
    const { client } = await connect(replyInTurn({ status: 404 }), {
      middleware: [
        {
          call: async (_call, next) => {
            void next();
            return { status: 200, headers: {}, data: 'own' };
          },
        },
      ],
    });
    expect(await get(client)).toBe('own');
  });

  it('ends at the deadline when it never ends around a call', async () => {
    const clock = createManualClock();
    let ended: AbortSignal | undefined;
    const { client } = await connect(replyInTurn(fine), {
      clock,
      middleware: [
        {
          call: async ({ signal }, next) => {
            ended = signal;
            await next();
            clock.advance(5_000);
            return forever();
          },
        },
      ],
    });
    const error = await failureOf(get(client, { deadline: 5_000 }));
    expect(error.name).toBe('TimeoutError');
    expect(ended?.aborted).toBe(true);
  });

  it('ends at the timeout when it never ends around an attempt', async () => {
    const clock = createManualClock();
    const { client, received } = await connect(replyInTurn(fine), {
      clock,
      maxRetries: 0,
      middleware: [
        {
          attempt: async () => {
            clock.advance(30_000);
            return forever();
          },
        },
      ],
    });
    const error = await failureOf(get(client));
    expect(error.name).toBe('TimeoutError');
    expect(error.requestSent).toBe('no');
    expect(received).toHaveLength(0);
  });
});

describe('an error that middleware throws', () => {
  it('decides about the retry, around an attempt', async () => {
    const { client, received } = await connect(replyInTurn({ status: 500 }, fine), {
      middleware: [
        {
          attempt: async (_attempt, next) => {
            try {
              return await next();
            } catch (cause) {
              throw new ServerError('Taken for busy.', { status: 503, cause });
            }
          },
        },
      ],
    });
    expect(await get(client)).toEqual({ number: 2 });
    expect(received).toHaveLength(2);
  });
});

describe('the option middleware', () => {
  const build = async (middleware: unknown) =>
    failureOf(connect(replyInTurn(fine), { middleware } as never));

  it.each([
    [{}, 'middleware must be an array'],
    [[null], 'middleware[0] must be an object'],
    [[{}], 'middleware[0] has neither call() nor attempt()'],
    [[{ call: async () => {} }, { attempt: 1 }], 'middleware[1].attempt must be a function'],
  ])('refuses %j', async (middleware, message) => {
    const error = await build(middleware);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error.message).toContain(message);
  });
});
