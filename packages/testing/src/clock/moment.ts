import { showValue } from '../shared/show-value.js';
import type { Moment } from './mock-clock.js';

// A date alone is midnight in UTC; a time needs its offset, or it would mean the machine's zone.
const pattern = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** The last moment that ISO 8601 writes in four digits, as the API does. */
const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Gives a moment that the clock can go to.
 * @throws RangeError when it is after the year 9999.
 */
export function requireReachable(at: number): number {
  if (at <= latest) return at;
  throw new RangeError(`The clock cannot go beyond the year 9999, and was to go to ${at} ms.`);
}

/**
 * Reads a moment into milliseconds since the Unix epoch.
 * @throws TypeError when it is not a moment, or its time has no offset.
 * @throws RangeError when it is after the year 9999.
 */
export function parseMoment(moment: Moment): number {
  const at = readMoment(moment);
  if (Number.isFinite(at)) return requireReachable(at);
  const shown = moment instanceof Date ? String(moment) : showValue(moment);
  throw new TypeError(
    `${shown} is no moment. Give a Date, milliseconds since the epoch, or ISO 8601 text with its offset: '2025-06-17' or '2025-06-17T09:00:00Z'.`,
  );
}

function readMoment(moment: Moment): number {
  if (typeof moment === 'number') return moment;
  if (moment instanceof Date) return moment.getTime();
  return typeof moment === 'string' && pattern.test(moment) ? Date.parse(moment) : Number.NaN;
}
