import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { systemClock } from './clock.js';

const countTimers = () =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

it('leaves no timer of a sleep that was aborted, which would keep the process alive', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const before = countTimers();
  const sleeping = systemClock.sleep(100_000, controller.signal);
  expect(countTimers()).toBe(before + 1);
  controller.abort(reason);
  expect(countTimers()).toBe(before);
  await expect(sleeping).rejects.toBe(reason);
});

it('leaves no listener on the signal of a sleep that has ended', async () => {
  const { signal } = new AbortController();
  await systemClock.sleep(0, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

it('does not sleep when its signal was aborted before', async () => {
  const before = countTimers();
  await expect(systemClock.sleep(100_000, AbortSignal.abort('enough'))).rejects.toBe('enough');
  expect(countTimers()).toBe(before);
});
