import { toClientTime } from '../util/to-client-time.js';

type Headers = Readonly<Record<string, string | undefined>>;

/** `delta-seconds` of RFC 9110, section 10.2.3; some proxies add decimals. */
const decimal = /^\d+(?:\.\d+)?$/;
/** The day of the week in front tells HTTP-dates (RFC 9110, section 5.6.7) from what `Date` also takes. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .+\d/;

const parseNumber = (text: string | undefined): number | undefined => {
  const trimmed = text?.trim();
  const number = trimmed && decimal.test(trimmed) ? Number(trimmed) : undefined;
  return Number.isSafeInteger(Math.ceil(number ?? Number.NaN)) ? number : undefined;
};

const parseHttpDate = (text: string | undefined): number | undefined => {
  const trimmed = text?.trim();
  if (!trimmed || !httpDate.test(trimmed)) return undefined;
  // asctime-date names no zone and is UTC by definition; Date would read it as local time.
  const moment = Date.parse(/(?:GMT|UTC|Z|[+-]\d{4})$/.test(trimmed) ? trimmed : `${trimmed} GMT`);
  return Number.isNaN(moment) ? undefined : moment;
};

/**
 * Reads how long the server wants us to wait, in milliseconds from `now`: `retry-after-ms`, then
 * `retry-after` as seconds or HTTP-date, then, on a 429 only, `x-ratelimit-reset` (Unix seconds).
 * A moment is counted from the response's `Date`, where the clocks differ. One in the past is 0.
 *
 * @returns `undefined` when the server does not say, or says what makes no sense.
 */
export const parseRetryAfter = (
  headers: Headers,
  { now, status }: { readonly now: number; readonly status?: number | undefined },
): number | undefined => {
  const milliseconds = parseNumber(headers['retry-after-ms']);
  if (milliseconds !== undefined) return Math.ceil(milliseconds);

  const seconds = parseNumber(headers['retry-after']);
  if (seconds !== undefined) return Math.ceil(seconds * 1_000);

  const date = parseHttpDate(headers['retry-after']);
  if (date !== undefined) return waitUntil(date, headers, now);

  if (status !== 429) return undefined;
  const reset = parseNumber(headers['x-ratelimit-reset']);
  return reset === undefined ? undefined : waitUntil(reset * 1_000, headers, now);
};

const waitUntil = (moment: number, { date }: Headers, now: number): number =>
  Math.max(0, Math.ceil(toClientTime(moment, { date, now }) - now));
