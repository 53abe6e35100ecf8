import fc from 'fast-check';
import { expect, it } from 'vitest';
import { copySmall } from './copy-small.js';

it('copies JSON, down to a key called __proto__', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.stringify(copySmall(value)?.copy)).toBe(JSON.stringify(value));
    }),
  );
  const odd = JSON.parse('{"__proto__": {"a": 1}}');
  expect(JSON.stringify(copySmall(odd)?.copy)).toBe('{"__proto__":{"a":1}}');
  const value = { list: [{ a: 1 }] };
  const { copy } = copySmall(value) ?? expect.fail('it is small');
  expect((copy as typeof value).list[0]).not.toBe(value.list[0]);
});

it('gives up on what is large or deep', () => {
  expect(copySmall(new Array(20_001).fill(1))).toBeUndefined();
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level += 1) deep = [deep];
  expect(copySmall(deep)).toBeUndefined();
});
