import { describe, expect, it } from 'vitest';
import { LazySignal } from './lazy-signal.js';

const reason = new Error('enough');

describe('a signal that is made into an AbortSignal late', () => {
  it('tells its listeners once, in their order, with the first reason', () => {
    const signal = new LazySignal();
    const heard: string[] = [];
    signal.addEventListener('abort', () => heard.push('first'));
    signal.addEventListener('abort', () => heard.push('second'));
    signal.abort(reason);
    signal.abort(new Error('too late'));
    expect(heard).toEqual(['first', 'second']);
    expect(signal).toMatchObject({ aborted: true, reason });
  });

  it('tells a listener once that was added twice', () => {
    const signal = new LazySignal();
    const heard: string[] = [];
    const listener = () => heard.push('once');
    signal.addEventListener('abort', listener);
    signal.addEventListener('abort', listener);
    signal.abort(reason);
    expect(heard).toEqual(['once']);
  });

  it('tells nobody who stopped listening, also while it tells', () => {
    const signal = new LazySignal();
    const heard: string[] = [];
    const last = () => heard.push('last');
    signal.addEventListener('abort', () => signal.removeEventListener('abort', last));
    signal.addEventListener('abort', last);
    signal.abort(reason);
    expect(heard).toEqual([]);
  });

  it('tells nobody who begins to listen while it tells', () => {
    const signal = new LazySignal();
    const heard: string[] = [];
    signal.addEventListener('abort', () =>
      signal.addEventListener('abort', () => heard.push('late')),
    );
    signal.abort(reason);
    expect(heard).toEqual([]);
  });

  it('aborts the AbortSignal that was asked for before', () => {
    const signal = new LazySignal();
    const { abortSignal } = signal;
    expect(abortSignal.aborted).toBe(false);
    signal.abort(reason);
    expect(abortSignal.reason).toBe(reason);
    expect(signal.abortSignal).toBe(abortSignal);
  });

  it('gives an aborted AbortSignal to who asks after', () => {
    const signal = new LazySignal();
    signal.abort(reason);
    expect(signal.abortSignal.aborted).toBe(true);
    expect(signal.abortSignal.reason).toBe(reason);
  });
});
