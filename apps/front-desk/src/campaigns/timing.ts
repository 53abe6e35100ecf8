import { requestTimeoutMs, reserveMs } from '../voisnap/request-times.js';

/** Calls that the API allows in a minute of its time, for each key. */
export const callsPerMinute = 30;

/** The times of a campaign, in milliseconds of our clock. */
export interface Timing {
  /** Between two calls: `callsPerMinute`. */
  readonly callInterval: number;
  /** A request that has not been answered for so long is given up. */
  readonly requestTimeout: number;
  /** So long after it left, a lost request can no longer be under way. */
  readonly settle: number;
  /** Before the list of calls is read again for a row about which it could not decide. */
  readonly lookPauses: readonly number[];
  /** Between two readings of the list of calls. */
  readonly checkInterval: number;
  /** A worker that has claimed a row and sent nothing for so long is dead. */
  readonly lease: number;
  /** A worker looks for work so often, also when nobody wakes it. */
  readonly idle: number;
}

/** @param speed - how many times faster than ours the API's clock runs. */
export const createTiming = (speed: number): Timing => {
  const requestTimeout = Math.max(requestTimeoutMs / speed, 1_000);
  return {
    callInterval: 60_000 / callsPerMinute / speed,
    requestTimeout,
    settle: requestTimeout + Math.max(reserveMs / speed, 500),
    lookPauses: [5_000, 15_000, 60_000].map((pause) => pause / speed),
    checkInterval: Math.max(5_000 / speed, 500),
    lease: 10_000,
    idle: 2_000,
  };
};
