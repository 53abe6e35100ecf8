import { hasSubscribers } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { InProcessMock } from '../src/mock/in-process-mock.js';
import { resolveMockOptions, type VoisnapMockOptions } from '../src/mock/mock-options.js';
import { nodePlatform } from '../src/mock/node-platform.js';
import { findAsyncContext } from '../src/mock/web/find-async-context.js';

const ok = () => new Response(null, { status: 204 });
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const hangs = 'no response within 5 seconds: the receiver looked stuck';

/** A mock whose idle timeout elapses when the test says so, not in real time. */
function createPatientMock(options: VoisnapMockOptions = {}, known = true) {
  const timers = new Set<() => void>();
  const active: string[] = [];
  let waited = 0;
  const startTimer = (milliseconds: number, onElapsed: () => void) => {
    const run = () => {
      timers.delete(run);
      waited += milliseconds;
      onElapsed();
    };
    timers.add(run);
    return () => void timers.delete(run);
  };
  const mock = new InProcessMock(resolveMockOptions(options), {
    ...nodePlatform,
    createAsyncContext: known ? nodePlatform.createAsyncContext : undefined,
    activityProbe: { ...nodePlatform.activityProbe, listActive: () => [...active], startTimer },
  });
  /**
   * Lets injected time go by while something is not done. Returns how much: the sum over all timers. Auto time
   * jumps after some milliseconds of the machine's time. A test that needs the jump waits for it first.
   */
  const waitFor = async (work: Promise<unknown>, longest = 10_000): Promise<number> => {
    const [before, state] = [waited, { done: false }];
    void work.finally(() => {
      state.done = true;
    });
    while (!state.done && waited - before < longest) {
      for (let turn = 0; turn < 5; turn += 1) await nextTurn();
      for (const run of [...timers]) run();
    }
    return waited - before;
  };
  return { mock, active, timers, waitFor };
}

describe('a receiver that hangs', () => {
  it('takes 250 ms of real time for each attempt', async () => {
    const { mock, waitFor, timers } = createPatientMock();
    await using _ = mock;
    mock.webhooks.deliverTo(() => new Promise(() => {}), { retries: 3 });
    const before = mock.clock.now();
    const drained = mock.webhooks.emit('SessionEnded').then(() => mock.clock.drain());
    expect(await waitFor(drained)).toBe(1_000);
    expect(mock.clock.now() - before).toBe(4 * 5_000 + 10_000 + 60_000 + 300_000);
    expect(mock.webhooks.deliveries.map(({ outcome, error }) => [outcome, error])).toEqual(
      Array.from({ length: 4 }, () => ['failed', expect.stringContaining(hangs)]),
    );
    expect(timers.size).toBe(0);
  });

  it('does not delay other receivers that hang', async () => {
    const { mock, waitFor } = createPatientMock();
    await using _ = mock;
    for (let count = 0; count < 5; count += 1) {
      mock.webhooks.deliverTo(() => new Promise(() => {}), { retries: 0 });
    }
    expect(await waitFor(mock.webhooks.emit('SessionEnded'))).toBe(5 * 250);
  });

  it('times out in the mode manual as soon as time moves', async () => {
    const { mock, waitFor } = createPatientMock({ clock: 'manual' });
    await using _ = mock;
    mock.webhooks.deliverTo(() => new Promise(() => {}), { retries: 0 });
    const emitting = mock.webhooks.emit('SessionEnded');
    await waitFor(mock.clock.advance('4s'));
    expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'sending' }]);
    await Promise.all([mock.clock.advance('1s'), emitting]);
    expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'failed' }]);
  });

  it('takes as long as the option "idleTimeout" says', async () => {
    const { mock, waitFor } = createPatientMock();
    await using _ = mock;
    mock.webhooks.deliverTo(() => new Promise(() => {}), { retries: 0, idleTimeout: '20ms' });
    expect(await waitFor(mock.webhooks.emit('SessionEnded'))).toBe(20);
  });
});

describe('a server that hangs', () => {
  it('takes no longer in the same process: its connection is not activity', async () => {
    const { mock, active, waitFor } = createPatientMock();
    await using _ = mock;
    const asked: unknown[] = [];
    const server = createServer((request) => asked.push(request.headers['x-webhook-delivery-id']));
    server.on('connection', () => active.push('TCPSocketWrap', 'TCPSocketWrap'));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    mock.webhooks.deliverTo(`http://127.0.0.1:${port}/`, { retries: 0 });
    const emitting = mock.webhooks.emit('SessionEnded');
    await once(server, 'request');
    expect(await waitFor(emitting)).toBe(250);
    const [delivery] = mock.webhooks.deliveries;
    expect(delivery).toMatchObject({ outcome: 'failed', error: expect.stringContaining(hangs) });
    expect(asked).toEqual([delivery?.deliveryId]);
    expect(hasSubscribers('http.server.request.start')).toBe(false);
    server.closeAllConnections();
    server.close();
  });
});

describe('a receiver that works in real time', () => {
  /** Answers when the test says so. */
  function receiveLater() {
    let response: () => void = () => {};
    const answered = new Promise<void>((resolve) => {
      response = resolve;
    });
    return { response: () => response(), receive: () => answered.then(ok) };
  }

  it('is waited for while it has something open', async () => {
    const { mock, active, waitFor } = createPatientMock();
    await using _ = mock;
    const { response, receive } = receiveLater();
    mock.webhooks.deliverTo(async () => {
      active.push('TCPSocketWrap');
      return receive();
    });
    const before = mock.clock.now();
    const emitting = mock.webhooks.emit('SessionEnded');
    const sleeping = mock.clock.sleep(60_000);
    await waitFor(emitting, 900);
    expect(mock.clock.now()).toBe(before);
    response();
    await Promise.all([emitting, sleeping]);
    expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'delivered', attempt: 1 }]);
  });

  it('is waited for as long as the option "idleTimeout" says, without activity', async () => {
    const { mock, waitFor } = createPatientMock();
    await using _ = mock;
    const { response, receive } = receiveLater();
    mock.webhooks.deliverTo(receive, { idleTimeout: '3s' });
    const emitting = mock.webhooks.emit('SessionEnded');
    await waitFor(emitting, 2_900);
    response();
    await emitting;
    expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'delivered', attempt: 1 }]);
  });
});

describe.each([
  ['known', true],
  ['guessed', false],
])('where it is %s what belongs to what, a receiver that sleeps on the clock', (_name, known) => {
  it('takes no real time', async () => {
    const { mock } = createPatientMock({}, known);
    await using _ = mock;
    mock.webhooks.deliverTo(async (request) => {
      await request.text();
      for (let count = 0; count < 10; count += 1) await mock.clock.sleep(400);
      return ok();
    });
    const before = mock.clock.now();
    await mock.webhooks.emit('SessionEnded');
    expect(mock.clock.now() - before).toBe(4_000);
    expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'delivered', attempt: 1 }]);
  });

  it('times out after five seconds', async () => {
    const { mock, waitFor } = createPatientMock({}, known);
    await using _ = mock;
    mock.webhooks.deliverTo(() => mock.clock.sleep(6_000).then(ok), { retries: ['10s'] });
    const before = mock.clock.now();
    const emitting = mock.webhooks.emit('SessionEnded');
    if (!known) {
      while (mock.clock.now() === before) await nextTurn();
      // The sleep may be somebody else's, so the receiver gets a second idle timeout. The first one is paused.
      expect(await waitFor(emitting)).toBe(2 * 250);
    }
    await emitting;
    expect(mock.webhooks.deliveries).toMatchObject([
      { error: 'no response within 5 seconds', retryAt: new Date(before + 15_000).toISOString() },
    ]);
  });
});

it('a working receiver does not time out because another sleeps, without async context too', async () => {
  const { mock, active, waitFor } = createPatientMock({}, false);
  await using _ = mock;
  let response: (response: Response) => void = () => {};
  const asked = new Promise<void>((resolve) => {
    mock.webhooks.deliverTo(() => {
      active.push('TCPSocketWrap');
      resolve();
      return new Promise((give) => {
        response = give;
      });
    });
  });
  const emitting = mock.webhooks.emit('SessionEnded');
  await asked;
  const before = mock.clock.now();
  const sleeping = mock.clock.sleep(60_000);
  while (mock.clock.now() === before) await nextTurn();
  expect(mock.clock.now() - before).toBe(5_000);
  await waitFor(emitting, 500);
  response(ok());
  await Promise.all([emitting, sleeping]);
  expect(mock.webhooks.deliveries).toMatchObject([{ outcome: 'delivered', attempt: 1 }]);
});

describe('findAsyncContext', () => {
  it('finds AsyncLocalStorage where the platform has it', () => {
    class AsyncLocalStorage {
      getStore = () => undefined;
      run = <Result>(_store: unknown, work: () => Result) => work();
    }
    const builtIn = { process: { getBuiltinModule: () => ({ AsyncLocalStorage }) } };
    expect(findAsyncContext({ AsyncLocalStorage })?.()).toBeInstanceOf(AsyncLocalStorage);
    expect(findAsyncContext(builtIn)?.()).toBeInstanceOf(AsyncLocalStorage);
    expect(findAsyncContext()?.()).toBeDefined();
  });

  it('returns undefined on a platform without it', () => {
    expect(findAsyncContext({})).toBeUndefined();
    expect(findAsyncContext({ process: {} })).toBeUndefined();
    expect(findAsyncContext({ process: { getBuiltinModule: () => undefined } })).toBeUndefined();
  });
});
