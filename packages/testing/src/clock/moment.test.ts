import { describe, expect, test } from 'vitest';
import { parseMoment } from './moment.js';

describe('parseMoment', () => {
  test.each([
    [1_750_000_000_000, 1_750_000_000_000],
    [new Date(5), 5],
    ['2025-06-17', Date.UTC(2025, 5, 17)],
    ['2025-06-17T09:00Z', Date.UTC(2025, 5, 17, 9)],
    ['2025-06-17T09:00:00.250Z', Date.UTC(2025, 5, 17, 9, 0, 0, 250)],
    ['2025-06-17T09:00:00+02:00', Date.UTC(2025, 5, 17, 7)],
  ])('reads %o', (moment, milliseconds) => {
    expect(parseMoment(moment)).toBe(milliseconds);
  });

  test.each([
    '2025-06-17T09:00:00',
    'tomorrow',
    '17.06.2025',
    '2025-13-45',
    new Date(Number.NaN),
    Number.NaN,
    undefined,
  ])('rejects %o, which is ambiguous', (moment) => {
    expect(() => parseMoment(moment as never)).toThrow('Invalid moment');
  });
});

test('rejects a moment after the year 9999, and shows its milliseconds', () => {
  expect(() => parseMoment(1e20)).toThrow('cannot move beyond the year 9999: 1000000');
});
