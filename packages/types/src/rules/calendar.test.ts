import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { classifyIsoDate } from './calendar.js';

describe('classifyIsoDate', () => {
  test.each([
    ['2025-06-01', 'date'],
    ['2024-02-29', 'date'],
    ['2025-06-01T09:00:00', 'local-datetime'],
    ['2025-06-01T09:00:00+02:00', 'offset-datetime'],
    ['2025-06-01T09:00:00Z', 'utc-datetime'],
    ['2025-06-01T09:00Z', 'utc-datetime'],
    ['2025-06-01T09:00:00.123456Z', 'utc-datetime'],
  ])('tells how exact %s is', (value, precision) => {
    expect(classifyIsoDate(value)).toBe(precision);
  });

  test.each([
    '2025-02-30',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-06-00',
    '2025-6-1',
    '2025-06-01T24:00:00Z',
    '2025-06-01T09:60:00Z',
    '2025-06-01 09:00:00Z',
    '01/06/2025',
    'tomorrow',
    '',
  ])('refuses %j', (value) => {
    expect(classifyIsoDate(value)).toBeUndefined();
  });

  it('takes what every Date writes', () => {
    const dates = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        expect(classifyIsoDate(date.toISOString())).toBe('utc-datetime');
        expect(classifyIsoDate(date.toISOString().slice(0, 10))).toBe('date');
      }),
    );
  });
});
