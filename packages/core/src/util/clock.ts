import { onAbort } from './on-abort.js';

/**
 * The source of time for every wait, timeout and timestamp of a client. Tests pass a clock of their own, such
 * as the mock's, and then do not have to wait.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /**
   * Resolves after `milliseconds`: back-off, pacing and polling wait here.
   * @param milliseconds - how long to wait.
   * @param signal - ends the wait early.
   * @throws the signal's reason, as soon as it aborts.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `onElapsed` once after `milliseconds`, unless the returned function is called before. A timer keeps the
   * process alive: a call must end with its error before the process ends.
   * @param milliseconds - when to call, from now.
   * @param onElapsed - called once.
   */
  startTimer(milliseconds: number, onElapsed: () => void): () => void;
  /**
   * Returns a random number for the jitter of a back-off: at least 0 and less than 1. Default: `Math.random`. A
   * clock that makes runs repeatable has a generator of its own.
   */
  random?(): number;
  /**
   * Called before work in real time that sends no request, such as loading a part of the SDK. A clock that a test moves
   * stands still until the returned function is called.
   */
  hold?(): () => void;
}

/** Does work that a clock cannot see, and holds the clock meanwhile. */
export const holdClock = async <Result>(
  clock: Clock,
  work: () => Promise<Result>,
): Promise<Result> => {
  const release = clock.hold?.();
  try {
    return await work();
  } finally {
    release?.();
  }
};

/** The machine's own clock. Pending sleeps and timers keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        stopListening?.();
        resolve();
      }, milliseconds);
      const stopListening =
        signal &&
        onAbort(signal, () => {
          clearTimeout(timer);
          reject(signal.reason);
        });
    }),
  startTimer: (milliseconds, onElapsed) => {
    const timer = setTimeout(onElapsed, milliseconds);
    return () => clearTimeout(timer);
  },
};
