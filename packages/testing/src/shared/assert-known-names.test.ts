import { expect, test } from 'vitest';
import { assertKnownNames } from './assert-known-names.js';

const refuse = (options: unknown) => () =>
  assertKnownNames(options as object, ['seed', 'clock'], 'createVoisnapMock');

test('accepts known options, and an empty object', () => {
  expect(refuse({ seed: 1 })).not.toThrow();
  expect(refuse({})).not.toThrow();
});

test('names the nearest known option, or lists all of them', () => {
  expect(refuse({ clokc: 1 })).toThrow('has no option "clokc". Did you mean "clock"?');
  expect(refuse({ xyz: 1 })).toThrow('Known options: seed, clock.');
});

test.each([
  [null, 'null'],
  [undefined, 'nothing'],
  [5, '5'],
  ['seed', '"seed"'],
  [[1], '[1]'],
  [() => 1, 'a function'],
])('rejects %o, which is not an object', (options, shown) => {
  expect(refuse(options)).toThrow(
    new TypeError(`createVoisnapMock takes an object, { seed, clock }; got ${shown}.`),
  );
});
