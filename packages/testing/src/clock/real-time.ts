// Taken when the module loads, so that fake timers installed by a test later do not stop the mock.
const { setImmediate, setInterval, setTimeout, clearInterval, clearTimeout } = globalThis;

/** Longest delay that the platform's timers take. */
const longestDelay = 2 ** 31 - 1;

/** Resolves when the event loop has gone round once, and all that was ready has run. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Resolves after `milliseconds` of real time. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Keeps the process alive until the returned function is called. */
export function holdProcess(): () => void {
  const handle = setInterval(() => {}, longestDelay);
  return () => clearInterval(handle);
}

/**
 * Calls `onElapsed` after `milliseconds` of real time, or earlier when that is more than timers can
 * count (24 days). Keeps the process alive only where asked.
 */
export function startRealTimer(
  milliseconds: number,
  onElapsed: () => void,
  holdsProcess = false,
): () => void {
  const handle = setTimeout(onElapsed, Math.min(Math.max(milliseconds, 0), longestDelay));
  if (!holdsProcess) handle.unref();
  return () => clearTimeout(handle);
}
