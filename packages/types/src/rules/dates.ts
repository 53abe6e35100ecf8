import { classifyIsoDate, couldBeIsoDate } from './calendar.js';
import { type Explain, fieldMessage, type ValueRule } from './field-message.js';

const isValidDate = (value: unknown): value is Date =>
  value instanceof Date && !Number.isNaN(value.getTime());

/** Creates the message for a wrong point in time. The issue is certain for a text or a `Date` without a date. */
const timeMessage = (expectation: string, isAssumed: (value: string) => boolean): Explain => {
  const assumed = fieldMessage(expectation);
  const sure = fieldMessage(expectation, 'documented');
  return (issue) => {
    const { input } = issue;
    const isSure = typeof input === 'string' ? !isAssumed(input) : input instanceof Date;
    return isSure ? sure(issue) : assumed(issue);
  };
};

/** The first or the last moment of a filter's period. Documented: ISO 8601. */
export const dateFilterRule = (): ValueRule => ({
  accepts: (value) =>
    typeof value === 'string' ? classifyIsoDate(value) !== undefined : isValidDate(value),
  explain: timeMessage(
    'an ISO 8601 date, such as 2025-06-01, a datetime, such as 2025-06-01T09:00:00Z, or a Date',
    couldBeIsoDate,
  ),
});

const hasZone = (value: string): boolean => {
  const precision = classifyIsoDate(value);
  return precision === 'utc-datetime' || precision === 'offset-datetime';
};

/** A datetime. Documented: ISO 8601. Assumed: the time zone is required. */
export const datetimeRule = (): ValueRule => ({
  accepts: (value) => (typeof value === 'string' ? hasZone(value) : isValidDate(value)),
  explain: timeMessage(
    'an ISO 8601 datetime with its time zone, such as 2025-06-17T09:00:00Z, or a Date',
    (value) => classifyIsoDate(value) === 'local-datetime' || couldBeIsoDate(value),
  ),
});
