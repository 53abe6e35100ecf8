import { readTime } from '../../shared/read-time.js';
import { invalidRequest } from '../problems/problem.js';

/** A period that includes both ends, in milliseconds since the epoch. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;
const bareDate = /^\d{4}-\d\d-\d\d$/;

type Bound = string | Date | undefined;

/**
 * Reads the bounds of a period. A date without a time is its whole day in UTC; a time without an offset is
 * in UTC. A missing bound is open.
 * @throws Problem 400 when the period ends before it begins, or a bound is not a time.
 */
export function readPeriod(dateFrom: Bound, dateTo: Bound): Period {
  requireTimes({ dateFrom, dateTo });
  const from = dateFrom === undefined ? Number.NEGATIVE_INFINITY : readTime(dateFrom);
  const to = dateTo === undefined ? Number.POSITIVE_INFINITY : readEnd(dateTo);
  if (from <= to) return { from, to };
  const message = `dateTo must not be before dateFrom; got ${String(dateTo)}`;
  throw invalidRequest([{ field: 'dateTo', message }]);
}

function requireTimes(bounds: Readonly<Record<string, Bound>>): void {
  const wrong = Object.entries(bounds).filter(
    ([, bound]) => bound !== undefined && Number.isNaN(readTime(bound)),
  );
  if (wrong.length === 0) return;
  throw invalidRequest(
    wrong.map(([field, bound]) => ({ field, message: `${field} is not a time; got ${bound}` })),
  );
}

const readEnd = (dateTo: string | Date): number =>
  typeof dateTo === 'string' && bareDate.test(dateTo)
    ? readTime(dateTo) + DAY - 1
    : readTime(dateTo);

/** Whether a time of the API is in a period. */
export const isWithin = ({ from, to }: Period, time: string): boolean => {
  const at = readTime(time);
  return from <= at && at <= to;
};
