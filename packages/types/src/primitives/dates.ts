import * as z from 'zod';
import type { DateInput } from '../models/date-input.js';
import { classifyIsoDate, couldBeIsoDate } from './calendar.js';
import { type FieldIssue, fieldMessage } from './field-message.js';

const isValidDate = (value: unknown): value is Date =>
  value instanceof Date && !Number.isNaN(value.getTime());

const toText = (value: DateInput): string =>
  typeof value === 'string' ? value : value.toISOString();

/** Creates the message for a wrong point in time. The issue is certain for a text or a `Date` without a date. */
const timeMessage = (expectation: string, isAssumed: (value: string) => boolean) => {
  const assumed = fieldMessage(expectation);
  const sure = fieldMessage(expectation, 'documented');
  return (issue: FieldIssue): string => {
    const { input } = issue;
    const isSure = typeof input === 'string' ? !isAssumed(input) : input instanceof Date;
    return isSure ? sure(issue) : assumed(issue);
  };
};

/** The first or the last moment of a filter's period. Documented: ISO 8601. */
export const dateFilter = (): z.ZodType<string, DateInput> =>
  z
    .custom<DateInput>(
      (value) =>
        isValidDate(value) || (typeof value === 'string' && classifyIsoDate(value) !== undefined),
      {
        error: timeMessage(
          'an ISO 8601 date, such as 2025-06-01, a datetime, such as 2025-06-01T09:00:00Z, or a Date',
          couldBeIsoDate,
        ),
      },
    )
    .meta({ type: 'string', examples: ['2025-06-01', '2025-06-01T09:00:00Z'] })
    .transform(toText) as never;

const hasZone = (value: string): boolean => {
  const precision = classifyIsoDate(value);
  return precision === 'utc-datetime' || precision === 'offset-datetime';
};

/** A datetime. Documented: ISO 8601. Assumed: the time zone is required. */
export const datetime = (): z.ZodType<string, DateInput> =>
  z
    .custom<DateInput>(
      (value) => isValidDate(value) || (typeof value === 'string' && hasZone(value)),
      {
        error: timeMessage(
          'an ISO 8601 datetime with its time zone, such as 2025-06-17T09:00:00Z, or a Date',
          (value) => classifyIsoDate(value) === 'local-datetime' || couldBeIsoDate(value),
        ),
      },
    )
    .meta({ type: 'string', format: 'date-time', examples: ['2025-06-17T09:00:00Z'] })
    .transform(toText) as never;

/** A point in time in a response. It stays as the API wrote it. */
export const timestamp = (): z.ZodString => z.string().meta({ format: 'date-time' });
