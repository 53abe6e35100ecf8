import { describe, expect, it, test } from 'vitest';
import { findNearestName, likenessOf } from './nearest-name.js';

describe('findNearestName', () => {
  const known = ['rateLimit', 'onUnmatched', 'seed', 'clock'];

  test.each([
    ['ratelimit', 'rateLimit'],
    ['rate_limit', 'rateLimit'],
    ['rateLimits', 'rateLimit'],
    ['unmatched', 'onUnmatched'],
    ['sead', 'seed'],
  ])('finds for %s the name %s', (name, meant) => {
    expect(findNearestName(name, known)).toBe(meant);
  });

  it('finds nothing when no name is similar', () => {
    expect(findNearestName('webhooks', known)).toBeUndefined();
    expect(findNearestName('', known)).toBeUndefined();
  });
});

describe('likenessOf', () => {
  test.each([
    ['', '', 1],
    ['call', 'call', 1],
    ['call', 'calls', 0.8],
    ['call', '', 0],
  ])('%o and %o have a likeness of %d', (one, other, likeness) => {
    expect(likenessOf(one, other)).toBeCloseTo(likeness);
    expect(likenessOf(other, one)).toBeCloseTo(likeness);
  });
});
