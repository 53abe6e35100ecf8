import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../../database/database.js';
import { longestWait } from './classify-failure.js';

/** The rate limit for placing calls. It belongs to the API key, so all workers share it. */
export interface CallLimit {
  /** Takes a turn, or says how many milliseconds to wait before the next attempt. */
  take(): Promise<number>;
  /** Gives no turn to any worker for so many milliseconds. */
  block(milliseconds: number): Promise<void>;
}

/**
 * One turn in each interval. A window of a minute with 30 turns would let 60 calls pass around its end.
 * @param interval - milliseconds between two calls.
 */
export const createCallLimit = (
  { pool }: Database,
  account: string,
  interval: number,
): CallLimit => {
  const limiter = new RateLimiterPostgres({
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: 'calls',
    points: 1,
    duration: Math.ceil(interval) / 1_000,
  });
  return {
    async take() {
      try {
        await limiter.consume(account);
        return 0;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        // Written by a machine whose clock was wrong.
        if (refusal.msBeforeNext > longestWait + interval) await limiter.delete(account);
        return Math.min(Math.max(refusal.msBeforeNext, 1), longestWait);
      }
    },
    async block(milliseconds) {
      await limiter.block(account, Math.ceil(milliseconds) / 1_000);
    },
  };
};
