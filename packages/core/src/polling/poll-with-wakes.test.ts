import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../test/manual-clock.js';
import { ConfigurationError } from '../errors/client-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import { createAndPoll } from './create-and-poll.js';
import type { CreateAndWaitOptions } from './poll-options.js';
import { PollTimeoutError } from './poll-timeout-error.js';
import type { WakeKind, WakeListener, WakeSource } from './wake-source.js';

interface Call {
  readonly id: string;
  readonly status: string;
}

/** Lets everything run that waits for nothing but promises. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Places a call and waits for its end. The test sets the status, wakes the wait, and moves the clock. */
const startWait = async ({
  options = {} as CreateAndWaitOptions<Call>,
  source = {} as Partial<WakeSource<Call>>,
  created = async (): Promise<Call> => ({ id: 'obc_1', status: 'queued' }),
} = {}) => {
  const clock = createManualClock();
  const startedAt = clock.now();
  const listeners = new Set<WakeListener>();
  const warnings: string[] = [];
  const polledAt: number[] = [];
  const learned: string[] = [];
  const state = { status: 'queued', failure: undefined as Error | undefined };
  const wakeSource: WakeSource<Call> = {
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    learn: ({ status }) => void learned.push(status),
    ...source,
  };
  const read = async (): Promise<Call> => {
    polledAt.push((clock.now() - startedAt) / 1_000);
    if (state.failure) throw state.failure;
    return { id: 'obc_1', status: state.status };
  };
  const isDone = ({ status }: Call) => status === 'completed';
  const waiting = createAndPoll(
    {
      create: () => created(),
      follow: (id) => ({ id, goal: `call ${id} to end`, read, isDone }),
      wakeSource,
      noun: 'call',
      deed: 'placed',
      list: 'outboundCalls.list()',
    },
    options,
    { clock, log: { write: (_severity, message) => void warnings.push(message) } },
  );
  waiting.catch(() => {});
  await turn();
  const advance = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 100) {
      clock.advance(Math.min(left, 100));
      await turn();
    }
  };
  const wake = async (kind: WakeKind) => {
    for (const listener of listeners) listener.wake(kind);
    await turn();
  };
  return { waiting, clock, listeners, warnings, polledAt, learned, state, advance, wake };
};

describe('a wait with a wake source', () => {
  it('polls nothing after the create until it is woken', async () => {
    const { waiting, polledAt, learned, state, advance, wake, listeners } = await startWait();
    await advance(20_000);
    expect(polledAt).toEqual([]);
    state.status = 'completed';
    await wake('once');
    expect(await waiting).toEqual({ id: 'obc_1', status: 'completed' });
    expect(polledAt).toEqual([20]);
    expect(learned).toEqual(['queued', 'completed']);
    expect(listeners.size).toBe(0);
  });

  it('polls by itself after 30 s, then less and less often, up to every 150 s', async () => {
    const { polledAt, advance } = await startWait({ options: { timeout: 3_600_000 } });
    await advance(3_599_500);
    expect(polledAt.slice(0, 4)).toEqual([30, 66, 109.2, 161.1]);
    const pauses = polledAt.map((at, index) => at - (polledAt[index - 1] ?? 0));
    expect(Math.round(Math.max(...pauses))).toBe(150);
    expect(polledAt).toHaveLength(29);
  });

  it('polls when it was woken during the create', async () => {
    let respond = (_call: Call) => {};
    const created = () =>
      new Promise<Call>((resolve) => {
        respond = resolve;
      });
    const { waiting, polledAt, state, wake } = await startWait({ created });
    await wake('once');
    state.status = 'completed';
    respond({ id: 'obc_1', status: 'queued' });
    await waiting;
    expect(polledAt).toEqual([0]);
  });

  it('keeps its interval between two polls, however often it is woken', async () => {
    const { polledAt, advance, wake } = await startWait();
    for (let second = 0; second < 30; second += 1) {
      for (let event = 0; event < 100; event += 1) await wake('once');
      await advance(1_000);
    }
    expect(polledAt).toEqual([0, 2, 4.4, 7.3, 10.8, 15, 20, 26]);
  });

  it('polls again when it is woken during a poll', async () => {
    const { waiting, polledAt, state, advance, wake } = await startWait({
      options: {
        onProgress: () => {
          if (state.status === 'completed') return;
          void wake('once');
          state.status = 'completed';
        },
      },
    });
    await wake('once');
    await advance(5_000);
    await waiting;
    expect(polledAt).toEqual([0, 2]);
  });

  it('polls at its interval until the end, once it knows that the end has come', async () => {
    const { waiting, polledAt, state, advance, wake } = await startWait();
    await advance(10_000);
    await wake('until-over');
    await advance(7_000);
    state.status = 'completed';
    await advance(4_000);
    await waiting;
    expect(polledAt).toEqual([10, 12, 14.4, 17.3]);
  });

  it('repeats a poll that failed, and does not wait for the next wake', async () => {
    const { waiting, polledAt, state, advance, wake } = await startWait();
    await advance(10_000);
    state.failure = new ConnectionError('reset', { code: 'ECONNRESET' });
    await wake('once');
    state.failure = undefined;
    state.status = 'completed';
    await advance(3_000);
    await waiting;
    expect(polledAt).toEqual([10, 12]);
  });

  it('polls at its interval when the source ends, and says why', async () => {
    const { waiting, polledAt, state, advance, listeners, warnings } = await startWait();
    await advance(10_000);
    for (const listener of listeners) listener.end({ cause: new Error('the queue is gone') });
    await turn();
    await advance(1_000);
    state.status = 'completed';
    await advance(2_000);
    await waiting;
    expect(polledAt).toEqual([10, 12]);
    expect(warnings).toEqual(['The events of a wait failed, so the wait polls from now on.']);
  });

  it('times out as without a source, polls a last time before, and listens again after resume()', async () => {
    const { waiting, polledAt, state, advance, listeners } = await startWait({
      options: { timeout: 20_000 },
    });
    await advance(20_000);
    const error = await waiting.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PollTimeoutError);
    expect(polledAt).toEqual([19]);
    expect(listeners.size).toBe(0);

    const resumed = (error as PollTimeoutError<Call>).resume();
    await turn();
    expect(polledAt).toEqual([19, 20]);
    expect(listeners.size).toBe(1);
    state.status = 'completed';
    await advance(1_000);
    for (const listener of listeners) listener.wake('once');
    await advance(1_000);
    await resumed;
    expect(listeners.size).toBe(0);
  });

  it('stops listening when the create fails, and when the signal aborts', async () => {
    const failed = await startWait({ created: () => Promise.reject(new Error('refused')) });
    await expect(failed.waiting).rejects.toThrow('refused');
    expect(failed.listeners.size).toBe(0);

    const controller = new AbortController();
    const aborted = await startWait({ options: { signal: controller.signal } });
    expect(aborted.listeners.size).toBe(1);
    controller.abort();
    await expect(aborted.waiting).rejects.toThrow('Call obc_1 was placed. Stopped waiting');
    expect(aborted.listeners.size).toBe(0);
    expect(aborted.clock.pending).toBe(0);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('the queue is gone');
      },
    ],
    ['rejects', () => Promise.reject(new Error('the queue is gone'))],
  ])('returns the value when stopping to listen %s, and logs it', async (_how, stop) => {
    let wake = () => {};
    const listen = (listener: WakeListener) => {
      wake = () => listener.wake('once');
      return stop as () => void;
    };
    const { waiting, state, warnings } = await startWait({ source: { listen } });
    state.status = 'completed';
    wake();
    expect(await waiting).toEqual({ id: 'obc_1', status: 'completed' });
    await turn();
    expect(warnings).toEqual(['Events of a wait: unsubscribing failed.']);
  });

  it.each([
    [{ safetyInterval: 30 }, {}, 'for 30 seconds pass 30_000'],
    [{ safetyInterval: Number.NaN }, {}, 'safetyInterval must be a positive number'],
    [{ safetyInterval: 1_000 }, {}, 'less than the interval of 2000 ms'],
    [{ safetyInterval: 30_000 }, { interval: 60_000 }, 'less than the interval of 60000 ms'],
  ])('refuses %j with %j, and creates nothing', async (source, options, message) => {
    let creates = 0;
    const created = async () => {
      creates += 1;
      return { id: 'obc_1', status: 'queued' };
    };
    const { waiting, listeners } = await startWait({ source, options, created });
    await expect(waiting).rejects.toThrow(message);
    await expect(waiting).rejects.toBeInstanceOf(ConfigurationError);
    expect([creates, listeners.size]).toEqual([0, 0]);
  });
});
