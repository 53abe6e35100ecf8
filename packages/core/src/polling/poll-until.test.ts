import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../test/manual-clock.js';
import { resolvedRequest } from '../../test/resolved-request.js';
import { AbortError, ConfigurationError, TimeoutError } from '../errors/client-errors.js';
import { VoisnapError } from '../errors/voisnap-error.js';
import type { PollTarget, WaitOptions } from './poll-options.js';
import { PollTimeoutError } from './poll-timeout-error.js';
import { pollUntil } from './poll-until.js';
import { ResourceFailedError } from './resource-failed-error.js';
import { WaitError } from './wait-error.js';

/** Polls a status that changes through the given ones, and stays at the last one. */
const poll = (
  statuses: readonly string[],
  options: WaitOptions<string> = {},
  target: Partial<PollTarget<string>> = {},
) => {
  const clock = createManualClock({ auto: true });
  let polls = 0;
  const polling = pollUntil<string>(
    {
      read: async () => {
        polls += 1;
        return statuses[Math.min(polls, statuses.length) - 1] ?? '';
      },
      isDone: (status) => status === 'indexed',
      isFailed: (status) => status === 'failed',
      goal: 'document kb_1 to be indexed',
      ...target,
    },
    options,
    { clock },
  );
  return { clock, polling, countPolls: () => polls };
};
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error) => error,
  );

describe('pollUntil', () => {
  it('polls at once, and gives what it waited for', async () => {
    const { polling, clock } = poll(['indexed']);
    expect(await polling).toBe('indexed');
    expect(clock.slept).toEqual([]);
  });

  it('polls at a pace that grows gently, up to five intervals', async () => {
    const statuses = [...Array(14).fill('processing'), 'indexed'];
    const { polling, clock } = poll(statuses, { interval: 1_000 });
    await polling;
    expect(clock.slept.slice(0, 4)).toEqual([1_000, 1_200, 1_440, 1_728]);
    expect(Math.max(...clock.slept)).toBe(5_000);
  });

  it('waits on an unknown status at the normal pace', async () => {
    const { polling, clock } = poll(['brand_new', 'brand_new', 'indexed']);
    await polling;
    expect(clock.slept).toEqual([2_000, 2_400]);
  });

  it('tells of each poll', async () => {
    const seen: string[] = [];
    await poll(['processing', 'indexed'], { onProgress: (status) => seen.push(status) }).polling;
    expect(seen).toEqual(['processing', 'indexed']);
  });

  it('rethrows an exception of onProgress unchanged, unless it is a VoisnapError', async () => {
    const failWith = (thrown: Error) => {
      const onProgress = () => {
        throw thrown;
      };
      return failureOf(poll(['processing'], { onProgress }).polling);
    };
    const own = new RangeError('of the test');
    expect(await failWith(own)).toBe(own);
    expect(own).not.toBeInstanceOf(WaitError);
    const ours = new VoisnapError('of the SDK');
    expect(await failWith(ours)).toBe(ours);
    expect(ours).toBeInstanceOf(WaitError);
  });

  it('lets a Retry-After of the response set the pace', async () => {
    let polls = 0;
    const read = () => {
      polls += 1;
      const headers: Record<string, string> = polls === 1 ? { 'retry-after': '9' } : {};
      const data = polls === 3 ? 'indexed' : 'processing';
      return resolvedRequest(data, { headers });
    };
    const { polling, clock } = poll([], {}, { read });
    await polling;
    expect(clock.slept).toEqual([9_000, 2_400]);
  });

  it('rejects with the resource when it has failed', async () => {
    const error = await failureOf(poll(['processing', 'failed']).polling);
    expect(error).toBeInstanceOf(ResourceFailedError);
    expect(error.resource).toBe('failed');
    expect(error.message).toContain('document kb_1 to be indexed');
  });

  it('gives up in time, polls a last time before, and can be resumed', async () => {
    const { polling, clock, countPolls } = poll(['processing'], { timeout: 6_000 });
    const error = await failureOf(polling);
    expect(error).toBeInstanceOf(PollTimeoutError);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error.lastValue).toBe('processing');
    expect(clock.slept).toEqual([2_000, 2_400, 600]);
    expect(countPolls()).toBe(4);
  });

  it('does not say of a wait whether a request of one poll was sent', async () => {
    const read = () => Promise.reject(new VoisnapError('No.', { status: 403, requestSent: 'no' }));
    const error = await failureOf(poll([], {}, { read }).polling);
    expect(error).toBeInstanceOf(WaitError);
    expect(error).toMatchObject({ status: 403, requestSent: undefined });
  });

  it('can be resumed when onProgress throws the same error in each wait', async () => {
    const thrown = new VoisnapError('enough');
    const onProgress = () => {
      throw thrown;
    };
    expect(await failureOf(poll(['processing', 'indexed'], { onProgress }).polling)).toBe(thrown);
    const wait = thrown as WaitError<string>;
    expect(await failureOf(wait.resume())).toBe(thrown);
    expect(thrown).toMatchObject({ name: 'VoisnapError', lastValue: 'indexed' });
    expect(await wait.resume({ onProgress: undefined })).toBe('indexed');
  });

  it('resumes where it stopped', async () => {
    const statuses = ['processing', 'processing', 'processing', 'indexed'];
    const { polling } = poll(statuses, { timeout: 3_000 });
    const error = await failureOf(polling);
    expect(error).toBeInstanceOf(PollTimeoutError);
    expect(await error.resume({ timeout: 60_000 })).toBe('indexed');
  });

  it('does not wait for a Retry-After that lies beyond its end', async () => {
    const read = () => resolvedRequest('processing', { headers: { 'retry-after': '3600' } });
    const { polling, clock } = poll([], { timeout: 60_000 }, { read });
    expect(await failureOf(polling)).toBeInstanceOf(PollTimeoutError);
    expect(clock.slept).toEqual([]);
  });

  it('ends a poll that hangs when the time is over', async () => {
    const clock = createManualClock();
    const signals: AbortSignal[] = [];
    const failing = failureOf(
      pollUntil(
        {
          isDone: () => true,
          read: ({ signal }) => {
            signals.push(signal);
            return new Promise(() => {});
          },
        },
        { timeout: 1_000 },
        { clock },
      ),
    );
    clock.advance(1_000);
    expect(await failing).toBeInstanceOf(PollTimeoutError);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('ends between two polls when its signal aborts, and leaves no listener', async () => {
    const clock = createManualClock();
    const controller = new AbortController();
    const { signal } = controller;
    const failing = failureOf(
      pollUntil({ read: async () => 1, isDone: () => false }, { signal }, { clock }),
    );
    await clock.nextSleep();
    controller.abort(new Error('enough'));
    const error = await failing;
    expect(error).toBeInstanceOf(AbortError);
    expect(error.cause).toBe(signal.reason);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    expect(clock.pending).toBe(0);
  });

  it('passes on what a poll throws', async () => {
    const cause = new Error('gone');
    expect(await failureOf(poll([], {}, { read: () => Promise.reject(cause) }).polling)).toBe(
      cause,
    );
  });

  it.each([{ interval: 3 }, { timeout: 60 }, { interval: Number.NaN }])(
    'refuses %j before it polls',
    async (options) => {
      const { polling, countPolls } = poll(['indexed'], options);
      expect(await failureOf(polling)).toBeInstanceOf(ConfigurationError);
      expect(countPolls()).toBe(0);
    },
  );
});
