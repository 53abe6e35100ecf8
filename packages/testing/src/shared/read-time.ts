const dateAlone = /^\d{4}-\d\d-\d\d$/;
const withOffset = /(?:Z|UTC|GMT|:\d\d(?:\.\d+)? ?[+-]\d\d:?\d\d)$/i;
const isoWithoutOffset = /^\d{4}-\d\d-\d\dT[\d:.]+$/i;

/**
 * Reads a time of a request or a seed. A time without an offset is in UTC, as the API's own times are:
 * `Date.parse` would use the machine's time zone, and a test would pass in one country and fail in another.
 *
 * @returns milliseconds since the Unix epoch, or `NaN` if the text is not a time.
 */
export function readTime(time: string | Date): number {
  if (time instanceof Date) return time.getTime();
  const text = time.trim();
  if (dateAlone.test(text) || withOffset.test(text)) return Date.parse(text);
  return Date.parse(isoWithoutOffset.test(text) ? `${text}Z` : `${text} UTC`);
}
