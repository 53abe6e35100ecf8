import { describe, expect, it, test } from 'vitest';
import { parseDuration } from './duration.js';

describe('parseDuration', () => {
  test.each([
    [0, 0],
    [1_500, 1_500],
    ['500ms', 500],
    ['2s', 2_000],
    ['1.5s', 1_500],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['2d', 172_800_000],
  ] as const)('reads %o as %i ms', (duration, milliseconds) => {
    expect(parseDuration(duration)).toBe(milliseconds);
  });

  test.each(['', '5', '5 m', '5M', '-1s', '1h30m', 'soon', '1e3s', -1, Number.NaN, Infinity, null])(
    'refuses %o and shows the forms that work',
    (duration) => {
      expect(() => parseDuration(duration as never)).toThrow(TypeError);
      expect(() => parseDuration(duration as never)).toThrow("'500ms', '2s', '5m', '1h', '2d'");
    },
  );

  it('names the invalid duration', () => {
    expect(() => parseDuration('5 minutes' as never)).toThrow('Invalid duration "5 minutes"');
  });
});
