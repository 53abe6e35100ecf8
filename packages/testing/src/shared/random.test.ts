import { describe, expect, it } from 'vitest';
import { createRandom } from './random.js';

const draw = (seed: number) => {
  const random = createRandom(seed);
  return Array.from({ length: 20 }, () => random.next());
};

describe('createRandom', () => {
  it('gives the same numbers for the same seed, and different numbers for another seed', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('gives numbers from 0 (included) to 1 (excluded)', () => {
    expect(draw(1).every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('reaches both ends of a range of whole numbers', () => {
    const random = createRandom(3);
    const drawn = new Set(Array.from({ length: 100 }, () => random.integer(2, 4)));
    expect([...drawn].sort()).toEqual([2, 3, 4]);
  });

  it('forks a source that does not depend on earlier draws', () => {
    const fresh = createRandom(5);
    const used = createRandom(5);
    used.next();
    expect(used.fork('calls').next()).toBe(fresh.fork('calls').next());
    expect(fresh.fork('calls').next()).not.toBe(fresh.fork('agents').next());
  });

  it('refuses to pick from an empty list', () => {
    expect(() => createRandom(1).pick([])).toThrow('nothing to pick');
  });
});
