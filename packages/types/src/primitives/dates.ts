import * as z from 'zod';
import { classifyIsoDate } from './calendar.js';
import { complain } from './complaint.js';

/** A point in time as callers pass it: an ISO 8601 string, or a `Date`, which is sent in UTC. */
export type DateInput = string | Date;

const isValidDate = (value: unknown): value is Date =>
  value instanceof Date && !Number.isNaN(value.getTime());

const toText = (value: DateInput): string =>
  typeof value === 'string' ? value : value.toISOString();

/** The start or the end of a filter's period, which it includes. */
export const dateFilter = () =>
  z
    .custom<DateInput>(
      (value) =>
        isValidDate(value) || (typeof value === 'string' && classifyIsoDate(value) !== undefined),
      {
        error: complain(
          'an ISO 8601 date, such as 2025-06-01, a datetime, such as 2025-06-01T09:00:00Z, or a Date',
        ),
      },
    )
    .meta({ type: 'string', examples: ['2025-06-01', '2025-06-01T09:00:00Z'] })
    .transform(toText);

/** A datetime in UTC, written with a `Z`. */
export const utcDatetime = () =>
  z
    .custom<DateInput>(
      (value) =>
        isValidDate(value) ||
        (typeof value === 'string' && classifyIsoDate(value) === 'utc-datetime'),
      { error: complain('a UTC datetime ending in Z, such as 2025-06-17T09:00:00Z, or a Date') },
    )
    .meta({ type: 'string', format: 'date-time', examples: ['2025-06-17T09:00:00Z'] })
    .transform(toText);

/** A point in time in an answer: left as the API wrote it. */
export const timestamp = () => z.string().meta({ format: 'date-time' });
