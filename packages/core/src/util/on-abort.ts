import type { AbortSource } from './lazy-signal.js';

/** Everybody who waits for one signal, behind a single listener on it. */
interface Audience {
  readonly listeners: Set<() => void>;
  readonly notify: () => void;
}

const audiences = new WeakMap<AbortSource, Audience>();

/**
 * Calls `listener` when the signal aborts, at once if it has. However many listen to a signal, it has
 * one listener of ours: a thousand calls that share one bring no warning about a leak, and none stays.
 *
 * @returns a function that stops listening.
 */
export const onAbort = (signal: AbortSource, listener: () => void): (() => void) => {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const { listeners, notify } = audiences.get(signal) ?? gather(signal);
  // Wrapped, so that the same function may listen twice.
  const entry = () => listener();
  listeners.add(entry);
  return () => {
    listeners.delete(entry);
    if (listeners.size > 0 || audiences.get(signal)?.listeners !== listeners) return;
    signal.removeEventListener('abort', notify);
    audiences.delete(signal);
  };
};

const gather = (signal: AbortSource): Audience => {
  const listeners = new Set<() => void>();
  const notify = () => {
    audiences.delete(signal);
    for (const listener of listeners) listener();
  };
  const audience = { listeners, notify };
  audiences.set(signal, audience);
  signal.addEventListener('abort', notify, { once: true });
  return audience;
};
