import { Agent } from 'undici';
import { describe, expect, it } from 'vitest';
import { TimeoutError } from '../src/index.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply } from './test-server.js';

const get = { path: { id: '1' } };
const create = { body: { name: 'one' } };

/** Resolves when the server has begun to do what the test says. */
const createSignalled = (handle: RequestHandler) => {
  let onReached = () => {};
  const reached = new Promise<void>((resolve) => {
    onReached = resolve;
  });
  const respond: RequestHandler = async (exchange) => {
    await handle(exchange);
    onReached();
  };
  return { reached, respond };
};

const silent: RequestHandler = () => {};
const stalledBody: RequestHandler = ({ response }) =>
  new Promise((resolve) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
    response.write('{"number":', () => resolve());
  });

describe.each([
  ['never answers', silent],
  ['sends half of a body and stalls', stalledBody],
])('when the API %s', (_case, handle) => {
  it('the attempt ends with a TimeoutError when its time is over', async () => {
    const clock = createManualClock();
    const { reached, respond } = createSignalled(handle);
    const { client } = await connect(respond, { clock, timeout: 400, maxRetries: 0 });
    const failing = failureOf(client.call(operations.get, get));
    await reached;
    clock.advance(399);
    clock.advance(1);
    const error = await failing;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toContain('within 400 ms');
    expect(error.attempts).toEqual([{ code: 'timeout', durationMs: 400, delayMs: 0 }]);
    expect(clock.pending).toBe(0);
  });

  it('an unsafe write is not sent again, and says that it may have been carried out', async () => {
    const clock = createManualClock();
    const { reached, respond } = createSignalled(handle);
    const { client, received } = await connect(respond, { clock });
    const failing = failureOf(client.call(operations.create, create));
    await reached;
    clock.advance(30_000);
    expect(await failing).toMatchObject({ name: 'TimeoutError', requestSent: 'maybe' });
    expect(received).toHaveLength(1);
  });
});

describe('timeout', () => {
  it('is per attempt: a read that timed out is sent again', async () => {
    const clock = createManualClock();
    const { reached, respond } = createSignalled(({ number, response }) => {
      if (number > 1) reply(response, { number });
    });
    const { client } = await connect(respond, { clock });
    const response = client.call(operations.get, get);
    await reached;
    clock.advance(30_000);
    clock.advance(await clock.nextSleep());
    expect(await response).toEqual({ number: 2 });
  });

  it('leaves no timer behind when the response comes in time', async () => {
    const { client, clock } = await connect(({ response }) => reply(response, {}));
    await client.call(operations.get, get, { deadline: 60_000 });
    expect(clock.pending).toBe(0);
  });

  it('is turned off by Infinity', async () => {
    const clock = createManualClock();
    const { client } = await connect(
      ({ response }) => {
        clock.advance(999_999_999);
        reply(response, { number: 1 });
      },
      { clock, timeout: Number.POSITIVE_INFINITY },
    );
    expect(await client.call(operations.get, get)).toEqual({ number: 1 });
  });
});

describe('a timeout while connecting', () => {
  it('is harmless, so that an unsafe write is tried again', async () => {
    const clock = createManualClock();
    let onConnecting = () => {};
    const connecting = new Promise<void>((resolve) => {
      onConnecting = resolve;
    });
    const dispatcher = new Agent({ connect: () => onConnecting() });
    const { client } = await connect(silent, { clock, dispatcher, maxRetries: 1 });
    const failing = failureOf(client.call(operations.create, create));
    await connecting;
    clock.advance(30_000);
    clock.advance(await clock.nextSleep());
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(30_000);
    const error = await failing;
    expect(error).toMatchObject({ name: 'TimeoutError', requestSent: 'no' });
    expect(error.attempts).toMatchObject([{ code: 'timeout' }, { code: 'timeout' }]);
  });
});

describe('deadline', () => {
  it('ends an attempt that is under way', async () => {
    const clock = createManualClock();
    const { reached, respond } = createSignalled(silent);
    const { client } = await connect(respond, { clock });
    const failing = failureOf(client.call(operations.create, create, { deadline: 5_000 }));
    await reached;
    clock.advance(5_000);
    const error = await failing;
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.message).toContain('deadline of 5000 ms');
    expect(error.requestSent).toBe('maybe');
  });
});
