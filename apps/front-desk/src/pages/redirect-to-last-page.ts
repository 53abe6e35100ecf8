import type { Context } from 'hono';

/** The part of a list response that counts here. */
interface Listed {
  readonly data: readonly unknown[];
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
}

/** Leads to the last page, from one behind it: an old link, or the last row was deleted. Otherwise `undefined`. */
export const redirectToLastPage = (c: Context, list: Listed): Response | undefined => {
  if (list.data.length > 0 || list.page === 1) return undefined;
  const url = new URL(c.req.url);
  url.searchParams.set('page', String(Math.max(1, Math.ceil(list.total / list.pageSize))));
  return c.redirect(`${url.pathname}${url.search}`);
};
