import { describe, expect, it, test } from 'vitest';
import { findNearestName } from './nearest-name.js';

const known = ['maxRetries', 'toNumber', 'metadata', 'agentId'];

describe('findNearestName', () => {
  test.each([
    ['max_retries', 'maxRetries'],
    ['max-retries', 'maxRetries'],
    ['MAXRETRIES', 'maxRetries'],
    ['maxRetry', 'maxRetries'],
    ['metdata', 'metadata'],
    ['agentID', 'agentId'],
    ['tonumber', 'toNumber'],
  ])('finds the name that %s was meant to be', (slip, name) => {
    expect(findNearestName(slip, known)).toBe(name);
  });

  it('finds nothing when no name is near', () => {
    expect(findNearestName('colour', known)).toBeUndefined();
    expect(findNearestName('x', [])).toBeUndefined();
  });

  it('does not compare names that are too long to be slips', () => {
    expect(findNearestName('a'.repeat(65), ['a'.repeat(65)])).toBeUndefined();
  });
});
