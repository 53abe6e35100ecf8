import { describe, expect, it } from 'vitest';
import { addMonths } from './add-months.js';

describe('addMonths', () => {
  it.each([
    ['2025-06-16T09:30:00.000Z', 1, '2025-07-16T09:30:00.000Z'],
    ['2025-06-16T09:30:00.000Z', 12, '2026-06-16T09:30:00.000Z'],
    ['2025-01-31T00:00:00.000Z', 1, '2025-02-28T00:00:00.000Z'],
    ['2024-01-31T23:59:59.999Z', 1, '2024-02-29T23:59:59.999Z'],
    ['2025-11-30T00:00:00.000Z', 3, '2026-02-28T00:00:00.000Z'],
    ['2025-06-16T00:00:00.000Z', 0, '2025-06-16T00:00:00.000Z'],
  ])('adds to %s %i months', (time, months, expected) => {
    expect(new Date(addMonths(Date.parse(time), months)).toISOString()).toBe(expected);
  });

  it('does not end for a time that is none', () => {
    expect(addMonths(Number.NaN, 1)).toBeNaN();
  });
});
