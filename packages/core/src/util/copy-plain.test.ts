import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { copyPlain } from './copy-plain.js';

it('copies objects and arrays, so that later changes are not seen', () => {
  const input = { name: 'before', list: [{ deep: 'before' }], none: undefined };
  const copy = copyPlain(input);
  input.name = 'after';
  input.list.push({ deep: 'after' });
  Object.assign(input.list[0] ?? {}, { deep: 'after' });
  expect(copy).toStrictEqual({ name: 'before', list: [{ deep: 'before' }], none: undefined });
});

it('keeps everything else itself', () => {
  const { signal } = new AbortController();
  const parts = [Readable.from([]), new Blob([]), Buffer.from('x'), signal, new Date(), () => 1];
  expect(copyPlain({ parts }).parts.every((part, index) => part === parts[index])).toBe(true);
  for (const value of [undefined, null, 'text', 5]) expect(copyPlain(value)).toBe(value);
});

it('copies a circle as a circle, and the name __proto__ as a name', () => {
  const circle: Record<string, unknown> = { ...JSON.parse('{"__proto__":{"a":1}}') };
  circle.self = circle;
  const copy = copyPlain(circle);
  expect(copy).not.toBe(circle);
  expect(copy.self).toBe(copy);
  expect(Object.keys(copy)).toEqual(['__proto__', 'self']);
});

it('keeps the length of an array with holes', () => {
  const list = [1, 2, 3];
  delete list[2];
  expect(JSON.stringify(copyPlain(list))).toBe('[1,2,null]');
});

it.each([
  ['is too deep', () => JSON.parse('['.repeat(100_000) + ']'.repeat(100_000))],
  [
    'has a getter that throws',
    () => ({
      get name(): never {
        throw new Error('no name');
      },
    }),
  ],
])('gives an input back that %s', (_what, create) => {
  const input = create();
  expect(copyPlain(input)).toBe(input);
});
