import { type Clock, systemClock } from '@voisnap/core';

/** How many times as fast as real time the campaigns of these tests run: a lost response delays all rows by half a second. */
const speed = 50;

/**
 * Creates a clock whose waits are real, but short. All that begin at the same moment show the same time, in other
 * processes too.
 */
export const createFastClock = (begin: number): Clock => ({
  now: () => begin + (Date.now() - begin) * speed,
  sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / speed, signal),
  startTimer: (milliseconds, onElapsed) => systemClock.startTimer(milliseconds / speed, onElapsed),
});

/** A `timeout` and a `reconcileAfter` on this clock: two and three real seconds, for machines that are busy. */
export const fastTimeouts: { readonly timeout: number; readonly reconcileAfter: number } = {
  timeout: 2_000 * speed,
  reconcileAfter: 3_000 * speed,
};
