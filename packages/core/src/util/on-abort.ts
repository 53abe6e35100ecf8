import type { AbortSource } from './lazy-signal.js';
import { LinkedList } from './linked-list.js';

/** One listener on a signal, and the listeners that share it. */
interface SharedAbortListener {
  readonly listeners: LinkedList<() => void>;
  readonly notify: () => void;
}

const sharedListeners = new WeakMap<AbortSource, SharedAbortListener>();

/**
 * Calls `listener` when the signal aborts; immediately if it has aborted. All listeners share one listener on the
 * signal, so that a thousand calls with the same signal cause no warning about a leak. The last one removes it.
 *
 * @returns a function that removes the listener.
 */
export const onAbort = (signal: AbortSource, listener: () => void): (() => void) => {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const { listeners, notify } = sharedListeners.get(signal) ?? addSharedListener(signal);
  const link = listeners.add(listener);
  return () => {
    listeners.remove(link);
    if (listeners.size > 0 || sharedListeners.get(signal)?.listeners !== listeners) return;
    signal.removeEventListener('abort', notify);
    sharedListeners.delete(signal);
  };
};

const addSharedListener = (signal: AbortSource): SharedAbortListener => {
  const listeners = new LinkedList<() => void>();
  const notify = () => {
    sharedListeners.delete(signal);
    for (const listener of listeners.drain()) listener();
  };
  const shared = { listeners, notify };
  sharedListeners.set(signal, shared);
  signal.addEventListener('abort', notify, { once: true });
  return shared;
};
