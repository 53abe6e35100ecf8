import type { Context } from 'hono';

/** How many rows a list shows at once. */
export const pageSize = 20;

/** The filters of the address. Those that are empty are absent, and so are all others of old links. */
export const readFilters = <Name extends string>(
  c: Context,
  names: readonly Name[],
): { [Each in Name]?: string } => {
  const given = names.map((name) => [name, c.req.query(name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value)) as { [Each in Name]?: string };
};
