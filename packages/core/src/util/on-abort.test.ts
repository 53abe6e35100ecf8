import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { onAbort } from './on-abort.js';

const countListeners = (signal: AbortSignal) => getEventListeners(signal, 'abort').length;

describe('onAbort', () => {
  it('keeps one listener on the signal for all who listen, and none after the last has gone', () => {
    const { signal } = new AbortController();
    const stops = Array.from({ length: 1_000 }, () => onAbort(signal, () => {}));
    expect(countListeners(signal)).toBe(1);
    for (const stop of stops.slice(1)) stop();
    expect(countListeners(signal)).toBe(1);
    stops[0]?.();
    expect(countListeners(signal)).toBe(0);
  });

  it('tells all who still listen, once', () => {
    const controller = new AbortController();
    const heard: string[] = [];
    onAbort(controller.signal, () => heard.push('a'));
    const stop = onAbort(controller.signal, () => heard.push('b'));
    onAbort(controller.signal, () => heard.push('c'));
    stop();
    controller.abort();
    controller.abort();
    expect(heard).toEqual(['a', 'c']);
    expect(countListeners(controller.signal)).toBe(0);
  });

  it('calls at once for a signal that was aborted before', () => {
    let called = 0;
    const stop = onAbort(AbortSignal.abort(), () => {
      called += 1;
    });
    stop();
    expect(called).toBe(1);
  });

  it('may be stopped twice, and used again afterwards', () => {
    const controller = new AbortController();
    const stop = onAbort(controller.signal, () => {});
    stop();
    let called = 0;
    onAbort(controller.signal, () => {
      called += 1;
    });
    stop();
    onAbort(controller.signal, () => {});
    expect(countListeners(controller.signal)).toBe(1);
    controller.abort();
    expect(called).toBe(1);
  });
});
