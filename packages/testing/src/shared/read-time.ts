const dateAlone = /^\d{4}-\d\d-\d\d$/;
const withOffset = /(?:Z|UTC|GMT|:\d\d(?:\.\d+)? ?[+-]\d\d:?\d\d)$/i;
const isoWithoutOffset = /^\d{4}-\d\d-\d\dT[\d:.]+$/i;

/**
 * Reads a time as it comes in requests and seeds, in ms since the Unix epoch; `NaN` where it is none. One
 * without an offset is in UTC, as the API's own times are: `Date.parse` would take the machine's time
 * zone, and a test would pass in one country alone.
 */
export function readTime(time: string | Date): number {
  if (time instanceof Date) return time.getTime();
  const text = time.trim();
  if (dateAlone.test(text) || withOffset.test(text)) return Date.parse(text);
  return Date.parse(isoWithoutOffset.test(text) ? `${text}Z` : `${text} UTC`);
}
