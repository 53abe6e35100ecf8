import type { DateInput, ReportPeriod } from '@voisnap/types';
import { type Period, readPeriod } from '../handlers/period.js';

const DAY = 86_400_000;
/** Days of a report without dates, today included. Assumed. */
const DEFAULT_DAYS = 30;

/** The bounds of a report, as in its request. */
interface Bounds {
  readonly dateFrom?: DateInput | undefined;
  readonly dateTo?: DateInput | undefined;
}

/** The period of a report, and how the report writes it. */
export interface ReportedPeriod extends Period {
  readonly written: ReportPeriod;
}

/**
 * Reads the period of a report. Assumed: without `dateTo` it ends today, without `dateFrom` it has 30 days.
 * @throws Problem 400 when the period ends before it begins, or a bound is not a time.
 */
export function readReportPeriod(now: number, { dateFrom, dateTo }: Bounds): ReportedPeriod {
  const given = readPeriod(dateFrom, dateTo);
  const last = dateTo ?? writeDay(dateFrom === undefined ? now : Math.max(now, given.from));
  const end = dateTo === undefined ? now : given.to;
  const first = dateFrom ?? writeDay(end - (DEFAULT_DAYS - 1) * DAY);
  return {
    ...readPeriod(first, last),
    written: { from: writeBound(first), to: writeBound(last) },
  };
}

/** Writes the day of a time, in UTC. */
export const writeDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

const writeBound = (bound: DateInput): string =>
  bound instanceof Date ? bound.toISOString() : bound;
