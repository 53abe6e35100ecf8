import { getEventListeners } from 'node:events';
import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, type ManualClock } from '../../test/manual-clock.js';
import type { Log } from '../logging/create-log.js';
import type { PacedCall } from './check-rate-limit-wait.js';
import { RateLimitQueue } from './rate-limit-queue.js';
import { RateLimitWindow } from './rate-limit-window.js';

const log = { isEnabled: () => false } as unknown as Log;
const call: PacedCall = {
  operation: { id: 'things.get', method: 'GET' },
  options: { rateLimit: 'wait', maxRetryDelay: 60_000, deadline: Number.POSITIVE_INFINITY },
  endsAt: Number.POSITIVE_INFINITY,
  progress: { describe: () => 'Nothing was sent.' },
};

let clock: ManualClock;
let window: RateLimitWindow;
let queue: RateLimitQueue;
let learned: number;

/** Learns that no request is left for so many milliseconds. */
const useUp = (milliseconds: number) => {
  learned += 1;
  const resetAt = new Date(clock.now() + milliseconds);
  const status = { limit: 1, remaining: 0, resetAt, policy: undefined };
  const now = clock.now();
  window.observe({
    status,
    succeeded: true,
    date: undefined,
    now,
    learned,
    learnedBefore: learned,
  });
};

beforeEach(() => {
  clock = createManualClock({ now: 1_000_000 });
  window = new RateLimitWindow();
  learned = 0;
  queue = new RateLimitQueue({ clock, log, policy: 'api', window });
  useUp(20_000);
});

const enter = (signal = new AbortController().signal) => Promise.resolve(queue.enter(call, signal));

describe('requests that wait for a rate limit', () => {
  it('fail when a response makes the wait longer than they may wait', async () => {
    const waiting = enter();
    useUp(100_000);
    queue.update();
    await expect(waiting).rejects.toMatchObject({ name: 'RateLimitError', policy: 'api' });
    expect(queue.size).toBe(0);
  });

  it('go before one that comes when there is room again', async () => {
    const sent: string[] = [];
    const first = enter().then(() => sent.push('first'));
    clock.advance(20_000);
    const second = enter().then(() => sent.push('second'));
    await first;
    expect(sent).toEqual(['first']);
    window.inFlight -= 1;
    queue.update();
    await second;
  });

  it('fail when the clock fails', async () => {
    const failing = { ...clock, sleep: () => Promise.reject(new Error('no time')) };
    queue = new RateLimitQueue({ clock: failing, log, policy: 'api', window });
    await expect(Promise.all([enter(), enter()])).rejects.toThrow('no time');
    expect(queue.size).toBe(0);
  });

  it('leave no listener on their signal when it is their turn', async () => {
    const { signal } = new AbortController();
    const waiting = enter(signal);
    clock.advance(20_000);
    await waiting;
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
