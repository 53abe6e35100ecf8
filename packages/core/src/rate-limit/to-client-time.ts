/** `Date` has whole seconds and an answer takes a while: a smaller difference is no sign of a wrong clock. */
const tolerance = 2_000;

/**
 * Puts a moment of the server's clock on the client's. A clock that is minutes off would otherwise let
 * every window seem over already, or end minutes late.
 *
 * All are milliseconds since the Unix epoch; `date` is the answer's `Date` header.
 */
export const toClientTime = (
  serverTime: number,
  { date, now }: { readonly date: string | undefined; readonly now: number },
): number => {
  const sentAt = date === undefined ? Number.NaN : Date.parse(date);
  const ahead = sentAt - now;
  return Number.isNaN(ahead) || Math.abs(ahead) <= tolerance ? serverTime : serverTime - ahead;
};
