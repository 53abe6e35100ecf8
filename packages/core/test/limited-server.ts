import type { Clock } from '../src/util/clock.js';
import { type RequestHandler, reply } from './test-server.js';

/** The rate limit of a server, on the test's clock. */
interface Limits {
  readonly clock: Clock;
  readonly limit: number;
  readonly windowMs: number;
  readonly policy?: string;
  /** How far the server's clock is ahead of the client's, in milliseconds. */
  readonly ahead?: number;
}

/** Starts a server with a fixed window: requests beyond its limit get a 429. Its headers describe the window. */
export const enforce = ({ clock, limit, windowMs, policy, ahead = 0 }: Limits): RequestHandler => {
  let window = { resetAt: 0, used: 0 };
  return ({ response, number }) => {
    const now = clock.now() + ahead;
    if (now >= window.resetAt) window = { resetAt: now + windowMs, used: 0 };
    const exceeded = window.used >= limit;
    if (!exceeded) window.used += 1;
    const headers = {
      date: new Date(now).toUTCString(),
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(limit - window.used),
      'x-ratelimit-reset': String(Math.ceil(window.resetAt / 1_000)),
      ...(policy !== undefined && { 'x-ratelimit-policy': policy }),
    };
    reply(response, { number }, { status: exceeded ? 429 : 200, headers });
  };
};
