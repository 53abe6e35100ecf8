import type { Context } from 'hono';

/** The number of the page that the address asks for; anything that is no page number means the first. */
export const readPageNumber = (c: Context): number => {
  const page = Number(c.req.query('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
};
