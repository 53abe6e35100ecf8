const closedMessage =
  'The mock was closed while something slept on its clock, or before it did. Is an await missing in a test that has ended?';

/** What a sleep puts on the timeline. */
interface Sleeper {
  readonly run: () => void;
  readonly abandon: () => void;
}

/**
 * Waits until the timeline wakes the sleeper.
 * @throws the signal's reason as soon as it aborts, and an error when the mock is closed.
 */
export function sleepOn(
  addSleeper: (sleeper: Sleeper) => () => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    const onAbort = () => {
      remove();
      reject(signal?.reason);
    };
    const forgetSignal = () => signal?.removeEventListener('abort', onAbort);
    signal?.addEventListener('abort', onAbort, { once: true });
    const remove = addSleeper({
      run: () => {
        forgetSignal();
        resolve();
      },
      abandon: () => {
        forgetSignal();
        reject(new Error(closedMessage));
      },
    });
  });
}
