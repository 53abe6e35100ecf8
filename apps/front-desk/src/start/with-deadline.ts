import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for something, but not longer than so many milliseconds. A failure is told, and ends the wait too. */
export const withDeadline = async (work: Promise<unknown>, limitMs: number): Promise<void> => {
  const stop = new AbortController();
  const told = work.catch((error: Error) => console.error(error.message));
  const pause = sleep(limitMs, undefined, { signal: stop.signal }).catch(() => undefined);
  await Promise.race([told, pause]);
  stop.abort();
};
