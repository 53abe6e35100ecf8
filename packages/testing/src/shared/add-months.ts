/**
 * Returns the same day and time of day in a later month, in UTC. If that month is too short, it is its last day.
 *
 * @param time - milliseconds since the epoch; the result is too.
 */
export function addMonths(time: number, months: number): number {
  const added = new Date(time);
  const day = added.getUTCDate();
  added.setUTCDate(1);
  added.setUTCMonth(added.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(added.getUTCFullYear(), added.getUTCMonth() + 1, 0));
  added.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return added.getTime();
}
