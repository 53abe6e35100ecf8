/** Smallest difference between clocks that counts, in milliseconds. `Date` has whole seconds; responses take time. */
const tolerance = 2_000;
/** Largest difference between `Date` and the moment, in milliseconds. Beyond it, they come from different clocks. */
const longestDistance = 24 * 60 * 60 * 1_000;

/**
 * Converts a moment of the server's clock to the client's clock. With a clock that is minutes off, every moment
 * would otherwise seem to be over already, or come minutes late.
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
