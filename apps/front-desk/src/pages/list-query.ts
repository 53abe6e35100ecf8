import type { Context } from 'hono';

/** How many rows a list shows at once. */
export const pageSize = 20;

/** The number of the page that the address asks for; anything else means the first. */
export const readPageNumber = (c: Context): number => {
  const page = Number(c.req.query('page'));
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
};

/** The filters in the address. Empty ones and unknown names are left out. */
export const readFilters = <Name extends string>(
  c: Context,
  names: readonly Name[],
): { [Each in Name]?: string } => {
  const given = names.map((name) => [name, c.req.query(name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value)) as { [Each in Name]?: string };
};
