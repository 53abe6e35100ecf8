/**
 * Time, as the engine sees it: every wait, timeout and timestamp goes through one of these, so that
 * a test can hand in a clock of its own (the mock server's, for one) and no test has to wait.
 */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /**
   * Resolves after `milliseconds`: back-off, pacing and polling wait here.
   * @throws the signal's reason, as soon as it aborts.
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /**
   * Calls `onElapsed` once after `milliseconds`, unless the returned function was called before. What it
   * guards is under way, so it keeps the process alive: a call must end with its error, not with the process.
   */
  startTimer(milliseconds: number, onElapsed: () => void): () => void;
  /**
   * What the length of a back-off is drawn from: a number from 0 up to, but not including, 1. Default:
   * `Math.random`. A clock whose time is to go by in the same way on every run has its own.
   */
  random?(): number;
}

/** The machine's own clock. Pending sleeps and timers keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
  startTimer: (milliseconds, onElapsed) => {
    const timer = setTimeout(onElapsed, milliseconds);
    return () => clearTimeout(timer);
  },
};
