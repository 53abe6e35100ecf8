import type { MiddlewareHandler } from 'hono';
import { timeout } from 'hono/timeout';

/** Nobody waits longer for a page, whatever the API and the database do. */
const longestWait = 15_000;

/** Ends the waiting for a page that takes too long: the error page says so. Forms go on, because something may be under way. */
export const limitWaiting = (longest: number = longestWait): MiddlewareHandler => {
  const limited = timeout(longest);
  return (c, next) => (c.req.method === 'GET' ? limited(c, next) : next());
};
