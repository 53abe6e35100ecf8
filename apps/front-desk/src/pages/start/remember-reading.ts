import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const cookie = 'transcript-read';
const yearSeconds = 365 * 24 * 60 * 60;

/** Notes that this browser has shown a conversation: a step of the home page. Nobody else knows it. */
export const rememberReading = (): MiddlewareHandler => async (c, next) => {
  await next();
  if (c.req.method !== 'GET' || c.res.status !== 200 || hasRead(c)) return;
  setCookie(c, cookie, 'yes', { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: yearSeconds });
};

/** Whether this browser has shown a conversation. */
export const hasRead = (c: Context): boolean => getCookie(c, cookie) !== undefined;
