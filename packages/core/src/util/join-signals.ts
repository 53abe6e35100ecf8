import { onAbort } from './on-abort.js';

/** A signal that follows others, until it is released. */
export interface JoinedSignal {
  readonly signal: AbortSignal;
  /** Stops following: no listener stays on the others. */
  release(): void;
}

/**
 * Makes a signal that aborts with the first of two, for the same reason. `AbortSignal.any` would do,
 * but keeps what it made for as long as the longer-lived of the two lives.
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
