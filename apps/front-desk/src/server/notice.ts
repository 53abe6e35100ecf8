import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const cookie = 'notice';
/** Names in it can be of any length, but a response with long headers is refused by browsers. */
const longest = 300;

/** By whole characters: half of an emoji cannot be written into a cookie. */
const shorten = (notice: string): string => {
  const characters = [...notice.replaceAll(/\p{Surrogate}/gu, '\ufffd')];
  const short = characters.slice(0, longest).join('');
  return characters.length > longest ? `${short}…` : short;
};

/** Redirects after a form was posted (303), with a sentence that the next page shows once. */
export const redirectWithNotice = (c: Context, path: string, notice: string): Response => {
  setCookie(c, cookie, shorten(notice), { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 60 });
  return c.redirect(path, 303);
};

/** Takes the sentence that the last form left for this page. */
export const takeNotice = (c: Context): string | undefined => {
  const notice = getCookie(c, cookie);
  if (notice !== undefined) deleteCookie(c, cookie, { path: '/' });
  return notice;
};
