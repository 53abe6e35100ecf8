import { showValue } from '../shared/show-value.js';
import type { Moment } from './mock-clock.js';

// A date alone is midnight in UTC. A time needs an offset; without one it would be in the machine's zone.
const pattern = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** When virtual time begins by default, in ms since the epoch: Monday, 2025-06-16T09:00:00Z. */
export const defaultStart: number = Date.UTC(2025, 5, 16, 9);

/** The last moment with a year of four digits, as the API writes years. */
const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Checks that the clock can move to a moment, and returns it.
 * @throws RangeError when it is after the year 9999.
 */
export function requireReachable(at: number): number {
  if (at <= latest) return at;
  throw new RangeError(`The clock cannot move beyond the year 9999: ${at} ms.`);
}

/**
 * Returns the moment after a wait. A negative wait ends at once.
 * @throws TypeError for a wait that is not a finite number.
 */
export function addTime(present: number, milliseconds: number): number {
  if (Number.isFinite(milliseconds)) return present + Math.max(milliseconds, 0);
  throw new TypeError(`The clock cannot wait ${milliseconds} ms: it must be a finite number.`);
}

/** @throws RangeError when the clock would have to go back. */
export function assertNotPast(target: number, present: number): void {
  if (target >= present) return;
  const [from, to] = [present, target].map((at) => new Date(at).toISOString());
  throw new RangeError(`The clock cannot go back from ${from} to ${to}.`);
}

/**
 * Reads a moment into milliseconds since the Unix epoch.
 * @throws TypeError for an invalid moment or a time without an offset.
 * @throws RangeError when it is after the year 9999.
 */
export function parseMoment(moment: Moment): number {
  const at = readMoment(moment);
  if (Number.isFinite(at)) return requireReachable(at);
  const shown = moment instanceof Date ? String(moment) : showValue(moment);
  throw new TypeError(
    `Invalid moment ${shown}: use a Date, milliseconds since the epoch, or ISO 8601 text with an offset, such as '2025-06-17' or '2025-06-17T09:00:00Z'.`,
  );
}

function readMoment(moment: Moment): number {
  if (typeof moment === 'number') return moment;
  if (moment instanceof Date) return moment.getTime();
  return typeof moment === 'string' && pattern.test(moment) ? Date.parse(moment) : Number.NaN;
}
