import { expect, test } from 'vitest';
import { describeDifference, findDifferences } from './find-differences.js';

test.each([
  ['what is equal', { a: 1 }, { a: 1 }, []],
  ['more than is expected', { a: 1, b: 2 }, { a: 1 }, []],
  ['nothing expected', { a: 1 }, undefined, []],
  [
    'a field that is not there',
    { a: {} },
    { a: { b: 1 } },
    ['x.a.b was to be 1, and is undefined'],
  ],
  ['another value', { a: [1, 2] }, { a: [1, 3] }, ['x.a.1 was to be 3, and is 2']],
  ['an array that is longer', { a: [1, 2] }, { a: [1] }, ['x.a was to be [1], and is [1,2]']],
  ['null', { a: null }, { a: { b: 1 } }, ['x.a was to be {"b":1}, and is null']],
])('differences: %s', (_title, actual, expected, differences) => {
  expect(findDifferences(actual, expected, 'x').map(describeDifference)).toEqual(differences);
});
