import { describe, expect, it, test } from 'vitest';
import type { z } from 'zod';
import { firstMessage } from '../../test/first-message.js';
import { dateFilter, datetime, timestamp } from './dates.js';

describe('dateFilter', () => {
  it('doubts other forms of ISO 8601 and other types, and is sure of the rest', () => {
    for (const value of ['2025-06', '20250601', '2025-W24-1', '2025-06-01 09:00', 1_748_736_000]) {
      expect(assumptionOf(dateFilter(), value), String(value)).toBe('value');
    }
    for (const value of ['1 June', '2025-02-30', 'yesterday', '', new Date(Number.NaN)]) {
      expect(firstMessage(dateFilter(), value), String(value)).toBeDefined();
      expect(assumptionOf(dateFilter(), value), String(value)).toBeUndefined();
    }
  });

  it('leaves dates and datetimes as they were written', () => {
    expect(dateFilter().parse('2025-06-01')).toBe('2025-06-01');
    expect(dateFilter().parse('2025-06-01T09:00:00+02:00')).toBe('2025-06-01T09:00:00+02:00');
  });

  it('turns a Date into a UTC datetime', () => {
    expect(dateFilter().parse(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('refuses an invalid Date, and what is no date', () => {
    expect(firstMessage(dateFilter(), new Date('nonsense'))).toMatch(/got an invalid Date$/);
    expect(firstMessage(dateFilter(), '1 June')).toMatch(/such as 2025-06-01.*got "1 June"$/);
    expect(firstMessage(dateFilter(), 1_748_736_000)).toMatch(/got 1748736000$/);
  });
});

const assumptionOf = (schema: z.ZodType, value: unknown): unknown =>
  (schema.safeParse(value).error?.issues[0] as { assumption?: unknown } | undefined)?.assumption;

describe('datetime', () => {
  it('takes datetimes with a time zone, and Dates', () => {
    for (const value of ['2025-06-17T09:00:00Z', '2025-06-17T09:00:00+02:00']) {
      expect(datetime().parse(value)).toBe(value);
    }
    expect(datetime().parse(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  test.each([
    '2025-06-17',
    '2025-02-30T09:00:00Z',
    '2025-02-30t09:00:00z',
    '2025-02-30T24:00:00Z',
    '2025-06-17T25:00:00Z',
    '2025-06-17T09:60:00Z',
    'tomorrow',
    '',
    new Date(Number.NaN),
  ])('surely refuses %s', (value) => {
    expect(firstMessage(datetime(), value)).toContain('an ISO 8601 datetime with its time zone');
    expect(assumptionOf(datetime(), value)).toBeUndefined();
  });

  test.each([
    '2025-06-17T09:00:00',
    '20250617T090000Z',
    '2025-W24-1T09:00Z',
    '2025-06-17t09:00:00z',
    '2025-06-17T24:00:00Z',
    '2025-06-30T23:59:60Z',
    1_750_150_800,
  ])('doubts %s, which may be right', (value) => {
    expect(assumptionOf(datetime(), value)).toBe('value');
  });
});

describe('timestamp', () => {
  it('leaves an answer as the API wrote it, whatever its form', () => {
    expect(timestamp().parse('2025-06-17T09:00:00.1234567+00:00')).toBe(
      '2025-06-17T09:00:00.1234567+00:00',
    );
  });
});
