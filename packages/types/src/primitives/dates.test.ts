import { describe, expect, it } from 'vitest';
import { firstMessage } from '../../test/first-message.js';
import { dateFilter, timestamp, utcDatetime } from './dates.js';

describe('dateFilter', () => {
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

describe('utcDatetime', () => {
  it('takes datetimes that end in Z, and Dates', () => {
    expect(utcDatetime().parse('2025-06-17T09:00:00Z')).toBe('2025-06-17T09:00:00Z');
    expect(utcDatetime().parse(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it('refuses days, offsets and local times, which do not say when in UTC', () => {
    for (const value of ['2025-06-17', '2025-06-17T09:00:00+02:00', '2025-06-17T09:00:00']) {
      expect(firstMessage(utcDatetime(), value)).toContain('a UTC datetime ending in Z');
    }
  });

  it('refuses an invalid Date', () => {
    expect(firstMessage(utcDatetime(), new Date(Number.NaN))).toMatch(/got an invalid Date$/);
  });
});

describe('timestamp', () => {
  it('leaves an answer as the API wrote it, whatever its form', () => {
    expect(timestamp().parse('2025-06-17T09:00:00.1234567+00:00')).toBe(
      '2025-06-17T09:00:00.1234567+00:00',
    );
  });
});
