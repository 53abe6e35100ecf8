/** `Date` has whole seconds and a response takes a while: a smaller difference is no sign of a wrong clock. */
const tolerance = 2_000;
/** A `Date` further away than this from the moment is of another clock than the moment, and says nothing of it. */
const longestDistance = 24 * 60 * 60 * 1_000;

/**
 * Puts a moment of the server's clock on the client's. A clock that is minutes off would otherwise let
 * every moment seem over already, or come minutes late.
 *
 * All are milliseconds since the Unix epoch; `date` is the response's `Date` header.
 */
export const toClientTime = (
  serverTime: number,
  { date, now }: { readonly date: string | undefined; readonly now: number },
): number => {
  const sentAt = date === undefined ? Number.NaN : Date.parse(date);
  const ahead = sentAt - now;
  const isCredible =
    Math.abs(ahead) > tolerance && Math.abs(serverTime - sentAt) <= longestDistance;
  return isCredible ? serverTime - ahead : serverTime;
};
