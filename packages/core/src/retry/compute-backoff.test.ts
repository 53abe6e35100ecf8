import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBackoff } from './compute-backoff.js';

const attempts = fc.integer({ min: 1, max: 10_000 });
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('computeBackoff', () => {
  it('doubles its ceiling from 500 ms and stops at 8 s', () => {
    const ceilings = [1, 2, 3, 4, 5, 6, 7].map((attempt) =>
      computeBackoff({ attempt, random: () => 0.999_999_9 }),
    );
    expect(ceilings).toEqual([499, 999, 1_999, 3_999, 7_999, 7_999, 7_999]);
  });

  it('starts from nothing: full jitter reaches down to 0', () => {
    expect(computeBackoff({ attempt: 5, random: () => 0 })).toBe(0);
  });

  it('is a whole number from 0 up to the ceiling, whatever the attempt and the chance', () => {
    fc.assert(
      fc.property(attempts, randoms, (attempt, random) => {
        const delay = computeBackoff({ attempt, random: () => random });
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThan(Math.min(8_000, 500 * 2 ** (attempt - 1)));
      }),
    );
  });

  it('never waits less after a later attempt, for the same chance', () => {
    fc.assert(
      fc.property(attempts, randoms, (attempt, random) => {
        const [earlier, later] = [attempt, attempt + 1].map((number) =>
          computeBackoff({ attempt: number, random: () => random }),
        );
        expect(later).toBeGreaterThanOrEqual(earlier ?? 0);
      }),
    );
  });
});
