import { describe, expect, it } from 'vitest';
import { showOption } from './show-option.js';

describe('showOption', () => {
  it.each([
    ['pause', '"pause"'],
    ['', '""'],
    ['30s', '"30s"'],
    ['5_000', '"5_000"'],
    ['-1', '"-1"'],
    [-1, '-1'],
    [Number.NaN, 'NaN'],
    [null, 'null'],
    [undefined, 'undefined'],
    [true, 'true'],
    [[1], 'an array'],
    [Object.create(null), 'an object'],
    [() => 1, 'a function'],
    [Symbol('x'), 'Symbol(x)'],
  ])('shows %o as %s', (value, expected) => {
    expect(showOption(value)).toBe(expected);
  });

  it.each(['hunter2', 'Zz9Yy8Xx7Ww6Vv5Uu4', 'correct horse battery', 'p@ss', '1234-abcd-5678'])(
    'does not show %j, which may be a secret',
    (secret) => {
      expect(showOption(secret)).toBe(`a text of ${secret.length} characters`);
    },
  );
});
