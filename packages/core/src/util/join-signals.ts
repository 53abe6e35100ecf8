import { onAbort } from './on-abort.js';

/** A signal that follows two others until it is released. */
export interface JoinedSignal {
  readonly signal: AbortSignal;
  /** Stops following, and removes the listeners from the others. */
  release(): void;
}

/**
 * Creates a signal that aborts with the first of two, with the same reason. `AbortSignal.any` does the same, but
 * its signals stay in memory as long as the longer-lived of the two.
 */
export const joinSignals = (first: AbortSignal, second: AbortSignal): JoinedSignal => {
  const controller = new AbortController();
  const releases = [first, second].map((signal) =>
    onAbort(signal, () => controller.abort(signal.reason)),
  );
  return {
    signal: controller.signal,
    release: () => {
      for (const release of releases) release();
    },
  };
};
