import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { raceWithSignal } from './race-with-signal.js';

const never = () => new Promise<never>(() => {});

describe('raceWithSignal', () => {
  it('gives the outcome of the work and leaves no listener', async () => {
    const { signal } = new AbortController();
    await expect(raceWithSignal(Promise.resolve(1), signal)).resolves.toBe(1);
    await expect(raceWithSignal(Promise.reject(new Error('no')), signal)).rejects.toThrow('no');
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('ends with the reason as soon as the signal aborts', async () => {
    const controller = new AbortController();
    const waiting = raceWithSignal(never(), controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('ends at once when the signal was aborted before', async () => {
    const reason = new Error('before');
    await expect(raceWithSignal(never(), AbortSignal.abort(reason))).rejects.toBe(reason);
  });

  it('hears no later failure of work that nobody waits for any more', async () => {
    const controller = new AbortController();
    let fail: (error: Error) => void = () => {};
    const work = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const waiting = raceWithSignal(work, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    fail(new Error('too late to matter'));
    await expect(work).rejects.toThrow('too late');
  });
});
