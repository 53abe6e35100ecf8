import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { joinSignals } from './join-signals.js';

describe('joinSignals', () => {
  it.each([0, 1])('follows signal %i, with its reason', (index) => {
    const controllers = [new AbortController(), new AbortController()] as const;
    const { signal } = joinSignals(controllers[0].signal, controllers[1].signal);
    expect(signal.aborted).toBe(false);
    const reason = new Error('mine');
    controllers[index]?.abort(reason);
    expect(signal.reason).toBe(reason);
  });

  it('is aborted from the start with one that is', () => {
    const { signal } = joinSignals(new AbortController().signal, AbortSignal.abort('early'));
    expect(signal.reason).toBe('early');
  });

  it('leaves no listener once released', () => {
    const first = new AbortController();
    const second = new AbortController();
    joinSignals(first.signal, second.signal).release();
    expect(getEventListeners(first.signal, 'abort')).toEqual([]);
    expect(getEventListeners(second.signal, 'abort')).toEqual([]);
  });
});
