import { describe, expect, it } from 'vitest';
import { ConnectionError, type Middleware, RateLimitError, ServerError } from '../src/index.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, replyInTurn } from './test-server.js';

const create = { body: { name: 'one' } };
const get = { path: { id: '1' } };
const claims = {
  'a 503 of its own': () => new ServerError('x', { status: 503, headers: { 'retry-after': '1' } }),
  'a limit of its own': () =>
    new RateLimitError('x', { status: 429, headers: { 'retry-after': '0' } }),
  'that nothing was sent': () => new ConnectionError('x', { requestSent: 'no' }),
};
type Claim = keyof typeof claims;

/** Runs an attempt to its end, and then throws. */
const claiming = (claim: Claim): Middleware => ({
  attempt: async (_attempt, next) => {
    await next().catch(() => {});
    throw claims[claim]();
  },
});
const reset: RequestHandler = ({ socket }) => void socket.resetAndDestroy();
const done = replyInTurn({});

describe.each(Object.keys(claims) as Claim[])('middleware that claims %s', (claim) => {
  it.each([
    ['that was done', done],
    ['whose response was lost', reset],
    ['that a gateway answered', replyInTurn({ status: 502 })],
  ])('does not cause an unsafe write %s to be sent again', async (_what, handle) => {
    const { client, received } = await connect(handle, { middleware: [claiming(claim)] });
    const error = await failureOf(client.call(operations.create, create));
    expect(received).toHaveLength(1);
    expect(error.requestSent).toBe('maybe');
    expect(error.message).toContain('The API may have carried out this POST');
  });

  it('still decides about reads, and about writes with a key of the caller', async () => {
    const { client, received } = await connect(done, { middleware: [claiming(claim)] });
    await failureOf(client.call(operations.get, get));
    expect(received).toHaveLength(4);
    await failureOf(client.call(operations.create, create, { idempotencyKey: 'order-7' }));
    expect(received).toHaveLength(8);
  });

  it('still decides about a write that it did not send', async () => {
    let attempts = 0;
    const { client, received } = await connect(done, {
      middleware: [
        {
          attempt: async (_attempt, next) => {
            attempts += 1;
            if (attempts === 1) throw claims[claim]();
            return next();
          },
        },
      ],
    });
    expect(await client.call(operations.create, create)).toEqual({ number: 1 });
    expect([attempts, received.length]).toEqual([2, 1]);
  });
});

describe('middleware around a call that was carried out', () => {
  it('cannot claim that nothing was sent by throwing the error of another call', async () => {
    const { client: broken } = await connect(done, {
      baseUrl: 'http://127.0.0.1:9',
      maxRetries: 0,
    });
    const { client } = await connect(done, {
      middleware: [
        {
          call: async (_call, next) => {
            const response = await next();
            await broken.call(operations.get, get);
            return response;
          },
        },
      ],
    });
    const error = await failureOf(client.call(operations.create, create));
    expect(error).toMatchObject({ name: 'ConnectionError', requestSent: 'maybe' });
    expect(error.message).toContain('The API may have carried out this POST');
  });
});
