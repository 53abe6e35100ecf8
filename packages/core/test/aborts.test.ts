import { getEventListeners } from 'node:events';
import { Agent } from 'undici';
import { beforeAll, describe, expect, it } from 'vitest';
import { AbortError, ConfigurationError, systemClock } from '../src/index.js';
import { createInProcessDispatcher } from './in-process-dispatcher.js';
import { createManualClock } from './manual-clock.js';
import { connect, failureOf } from './test-client.js';
import { operations } from './test-operations.js';
import { type RequestHandler, reply, replyInTurn } from './test-server.js';

const get = { path: { id: '1' } };
const create = { body: { name: 'one' } };
const reason = new Error('the user went away');

/** Counts the turns of the event loop until a promise settles. A call that waits for a timer needs many. */
const countTurns = async (promise: Promise<unknown>) => {
  let settled = false;
  promise.finally(() => {
    settled = true;
  });
  let turns = 0;
  while (!settled && turns < 1_000) {
    await new Promise((resolve) => setImmediate(resolve));
    turns += 1;
  }
  return turns;
};

/** Aborts a call when the server has reached a point, and counts the turns until the call ends. */
const abortAt = async (handle: (onReached: () => void) => RequestHandler) => {
  const controller = new AbortController();
  const clock = createManualClock();
  let onReached = () => {};
  const reached = new Promise<void>((resolve) => {
    onReached = resolve;
  });
  const { client, received } = await connect(handle(onReached), { clock });
  const failing = failureOf(client.call(operations.get, get, { signal: controller.signal }));
  await reached;
  controller.abort(reason);
  const turns = await countTurns(failing);
  return { error: await failing, turns, received, clock, signal: controller.signal };
};

// The first failure of a process waits for the part that describes failures.
beforeAll(() => import('../src/late/failures.js'));

describe('the signal of a call', () => {
  it('ends it while the API works', async () => {
    const { error, turns, signal, clock } = await abortAt((onReached) => () => onReached());
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(reason);
    expect(turns).toBeLessThan(5);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(clock.pending).toBe(0);
  });

  it('ends it in the middle of a body', async () => {
    const { error, turns } = await abortAt((onReached) => ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"number":', () => setImmediate(onReached));
    });
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(reason);
    expect(turns).toBeLessThan(5);
  });

  it('ends it while it waits for the next attempt', async () => {
    const controller = new AbortController();
    const clock = createManualClock();
    const busy = { status: 503, headers: { 'retry-after': '3' } };
    const { client, received } = await connect(replyInTurn(busy), { clock });
    const failing = failureOf(client.call(operations.get, get, { signal: controller.signal }));
    await clock.nextSleep();
    controller.abort(reason);
    expect(await countTurns(failing)).toBeLessThan(5);
    const error = await failing;
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(reason);
    expect(error.attempts).toMatchObject([{ status: 503, delayMs: 3_000 }]);
    expect(received).toHaveLength(1);
    expect(clock.pending).toBe(0);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('ends it while it connects', async () => {
    const controller = new AbortController();
    let onConnecting = () => {};
    const connecting = new Promise<void>((resolve) => {
      onConnecting = resolve;
    });
    const dispatcher = new Agent({ connect: () => onConnecting() });
    const { client } = await connect(() => {}, { dispatcher });
    const failing = failureOf(
      client.call(operations.create, create, { signal: controller.signal }),
    );
    await connecting;
    controller.abort(reason);
    const error = await failing;
    expect(error).toBeInstanceOf(AbortError);
    expect(error.requestSent).toBe('no');
    expect(error.message).toContain('Nothing was sent');
  });

  it('prevents a call from being sent if it is aborted already', async () => {
    const { client, received } = await connect(({ response }) => reply(response, {}));
    const signal = AbortSignal.abort(reason);
    const error = await failureOf(client.call(operations.get, get, { signal }));
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(reason);
    expect(error.requestSent).toBe('no');
    expect(received).toHaveLength(0);
  });

  it('is named by an AbortError even when its reason is an error of ours', async () => {
    const { client } = await connect(({ response }) => reply(response, {}));
    const own = new ConfigurationError('closed for today');
    const error = await failureOf(
      client.call(operations.get, get, { signal: AbortSignal.abort(own) }),
    );
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(own);
  });

  it('ends the wait for a token without sending', async () => {
    const controller = new AbortController();
    const { client, received } = await connect(({ response }) => reply(response, {}), {
      apiKey: undefined,
      accessToken: () => new Promise(() => {}),
    });
    const failing = failureOf(client.call(operations.get, get, { signal: controller.signal }));
    controller.abort(reason);
    expect(await failing).toMatchObject({ name: 'AbortError', requestSent: 'no' });
    expect(received).toHaveLength(0);
  });

  it('carries no listener after thousands of calls, one after the other and at once', async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error) => warnings.push(warning);
    process.on('warning', onWarning);
    const { signal } = new AbortController();
    // The whole way but the sockets, which leaks.isolated.test.ts has: nothing else here depends on the machine.
    const dispatcher = createInProcessDispatcher(200, '{}');
    const { client } = await connect(() => {}, { dispatcher });
    for (let round = 0; round < 50; round += 1) {
      const calls = Array.from({ length: 100 }, () => client.call(operations.get, get, { signal }));
      await Promise.all(calls);
    }
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', onWarning);
    expect(warnings).toEqual([]);
  });
});

describe('the machine clock', () => {
  it('sleeps abortably', async () => {
    const controller = new AbortController();
    const sleeping = failureOf(systemClock.sleep(60_000, controller.signal));
    controller.abort(reason);
    expect(await sleeping).toBe(reason);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});
