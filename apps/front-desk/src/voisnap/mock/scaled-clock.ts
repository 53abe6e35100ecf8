import { setTimeout as sleep } from 'node:timers/promises';
import type { ClientOptions } from '@voisnap/sdk';
import type { MockPlace } from './mock-place.js';

type Clock = NonNullable<ClientOptions['clock']>;

/** The clock of a mock in another process: it runs `speed` times faster than ours. */
export const createScaledClock = ({ shows, at }: MockPlace['clock'], speed: number): Clock => ({
  now: () => Math.floor(shows + (Date.now() - at) * speed),
  sleep: async (milliseconds, signal) => {
    try {
      await sleep(milliseconds / speed, undefined, { signal });
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  },
  // Limits on requests are real time: the network does not run faster.
  startTimer: (milliseconds, onElapsed) => {
    const timer = setTimeout(onElapsed, milliseconds);
    return () => clearTimeout(timer);
  },
});
