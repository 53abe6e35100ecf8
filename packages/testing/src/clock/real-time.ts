import { findPlatformTimers } from './platform-timers.js';

// Taken when the module loads, so that fake timers installed by a test later do not stop the mock.
const { setImmediate, setInterval, setTimeout, clearInterval, clearTimeout, performance } =
  findPlatformTimers();

/** Longest delay that the platform's timers take. */
const longestDelay = 2 ** 31 - 1;

// Node's alone; elsewhere a timer without delay comes after all that is ready as well.
const setSoon: (run: () => void) => unknown = setImmediate ?? ((run) => setTimeout(run, 0));

/** Milliseconds of the machine's time, from some beginning on. Never goes back, nor is faked. */
export const realNow = (): number => performance.now();

/** Resolves when the event loop has gone round once, and all that was ready has run. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setSoon(resolve));

/**
 * Resolves after so many turns of the event loop, each a millisecond of real time or more. Unlike a
 * time, turns are as many on a machine that is busy: what waits for a socket is served in each.
 */
export async function pauseForTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise<void>((resolve) => setTimeout(resolve, 1));
  }
}

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
  // Elsewhere than on Node a timer is a number, and holds nothing.
  if (!holdsProcess) handle.unref?.();
  return () => clearTimeout(handle);
}
