import { describe, expect, it, test } from 'vitest';
import { findDifferences } from './find-differences.js';
import { showDifference } from './show-value.js';

test.each([
  ['equal values', { a: 1 }, { a: 1 }, []],
  ['more fields than expected', { a: 1, b: 2 }, { a: 1 }, []],
  ['a missing field', { a: {} }, { a: { b: 1 } }, ['x.a.b: expected 1, received nothing']],
  ['an unexpected field', { a: 1 }, { a: undefined }, ['x.a: expected nothing, received 1']],
  ['a different value', { a: [1, 2] }, { a: [1, 3] }, ['x.a[1]: expected 3, received 2']],
  ['a longer array', { a: [1, 2] }, { a: [1] }, ['x.a: expected [1], received [1, 2]']],
  ['null', { a: null }, { a: { b: 1 } }, ['x.a: expected { b: 1 }, received null']],
  ['a text that matches a pattern', { a: 'Aria' }, { a: /^A/ }, []],
  [
    'a text that does not match a pattern',
    { a: 'Ben' },
    { a: /^A/ },
    ['x.a: expected /^A/, received "Ben"'],
  ],
  ['equal dates', { a: new Date(7) }, { a: new Date(7) }, []],
  [
    'different dates',
    { a: 'x' },
    { a: new Date(0) },
    ['x.a: expected "1970-01-01T00:00:00.000Z", received "x"'],
  ],
])('differences: %s', (_title, actual, expected, differences) => {
  expect(findDifferences(actual, expected, 'x').map(showDifference)).toEqual(differences);
});

describe('findDifferences', () => {
  it('accepts matchers of a test runner for any value', () => {
    const expected = { a: expect.any(Number), b: [expect.stringContaining('ia')] };
    expect(findDifferences({ a: 1, b: ['Aria'] }, expected)).toEqual([]);
    expect(findDifferences({ a: '1', b: ['Ben'] }, expected).map(({ path }) => path)).toEqual([
      'a',
      'b[0]',
    ]);
  });

  it('compares the fields of a file', () => {
    const file = new File(['text'], 'a.txt');
    expect(findDifferences({ file }, { file: { name: 'a.txt', size: 4 } })).toEqual([]);
    expect(findDifferences({ file }, { file: { size: 5 } })).toHaveLength(1);
  });
});
