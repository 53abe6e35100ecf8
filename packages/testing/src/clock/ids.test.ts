import { describe, expect, it } from 'vitest';
import { createRandom } from '../shared/random.js';
import { createIdSource } from './ids.js';

const idsAt = (now: number, seed: number) => createIdSource({ now: () => now }, createRandom(seed));

describe('createIdSource', () => {
  it('appends 26 characters of Crockford base32 to the prefix', () => {
    expect(idsAt(1_748_768_400_000, 1)('agt_')).toMatch(/^agt_[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  it('gives the same ids for the same seed and time', () => {
    const [one, same] = [idsAt(5, 1), idsAt(5, 1)];
    expect([one('a_'), one('a_')]).toEqual([same('a_'), same('a_')]);
    expect(one('a_')).not.toBe(idsAt(5, 2)('a_'));
  });

  it('makes ids that sort by time', () => {
    const [early, late] = [idsAt(1_000_000, 1)(''), idsAt(2_000_000_000, 1)('')];
    expect(early < late).toBe(true);
  });

  it('uses only the clock’s time, at the epoch and before it too', () => {
    for (const now of [0, -5])
      expect(idsAt(now, 1)('')).toBe(`0000000001${idsAt(5, 1)('').slice(10)}`);
  });

  it('makes ids from a fractional time of a fast clock', () => {
    expect(idsAt(12.5, 1)('x_')).toHaveLength(28);
  });
});
