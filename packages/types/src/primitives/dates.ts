import * as z from 'zod';
import type { DateInput } from '../models/date-input.js';
import { dateFilterRule, datetimeRule } from '../rules/dates.js';
import { describeCheck } from './describe-check.js';

const toText = (value: DateInput): string =>
  typeof value === 'string' ? value : value.toISOString();

/** The first or the last moment of a filter's period. Documented: ISO 8601. */
export const dateFilter = (): z.ZodType<string, DateInput> => {
  const { accepts, explain: error } = dateFilterRule();
  const schema = z
    .custom<DateInput>(accepts, { error })
    .meta({ type: 'string', examples: ['2025-06-01', '2025-06-01T09:00:00Z'] })
    .transform(toText);
  return describeCheck(schema, 'dateFilter') as never;
};

/** A datetime. Documented: ISO 8601. Assumed: the time zone is required. */
export const datetime = (): z.ZodType<string, DateInput> => {
  const { accepts, explain: error } = datetimeRule();
  const schema = z
    .custom<DateInput>(accepts, { error })
    .meta({ type: 'string', format: 'date-time', examples: ['2025-06-17T09:00:00Z'] })
    .transform(toText);
  return describeCheck(schema, 'datetime') as never;
};

/** A point in time in a response. It stays as the API wrote it. */
export const timestamp = (): z.ZodString => z.string().meta({ format: 'date-time' });
