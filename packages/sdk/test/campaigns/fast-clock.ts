import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '@voisnap/core';

/** How many times as fast as real time the campaigns of these tests run: a lost response delays all rows by half a second. */
const speed = 50;

/**
 * Creates a clock whose waits are real, but short. All that begin at the same moment show the same time, in other
 * processes too.
 */
export const createFastClock = (begin: number): Clock => ({
  now: () => begin + (Date.now() - begin) * speed,
  sleep: (milliseconds, signal) =>
    wait(milliseconds / speed, undefined, { signal }).catch(() => {
      throw signal?.reason;
    }),
  startTimer: (milliseconds, onElapsed) => {
    const timer = setTimeout(onElapsed, milliseconds / speed);
    return () => clearTimeout(timer);
  },
});

/** A `timeout` and a `reconcileAfter` on this clock: one real second each. A busy machine only loses more responses. */
export const fastTimeouts: { readonly timeout: number; readonly reconcileAfter: number } = {
  timeout: 1_000 * speed,
  reconcileAfter: 1_000 * speed,
};
