import { describe, expect, it, test } from 'vitest';
import { explained } from '../../test/explained.js';
import { buildJsonBody } from './build-json-body.js';
import { explainRefusal } from './explain-refusal.js';
import { findUnserializable } from './find-unserializable.js';
import { InputRefusal } from './input-refusal.js';

describe('findUnserializable', () => {
  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['an invalid Date', new Date(Number.NaN)],
    ['a Map or a Set', new Map([['a', 1]])],
    ['a Map or a Set', new Set()],
  ])('finds %s, and its path', (what, value) => {
    expect(findUnserializable({ list: [{ deep: value }] })).toEqual({
      path: ['list', 0, 'deep'],
      value,
    });
    expect(findUnserializable(value)).toEqual({ path: [], value });
    const refusal = { field: 'body', problem: 'json-loses', value } as const;
    const { message } = explainRefusal(new InputRefusal({ id: 'things.create' }, refusal));
    expect(message).toContain(`: JSON cannot carry ${what}. Nothing`);
  });

  it('accepts values that JSON carries, and objects with toJSON', () => {
    const shared = { a: null, b: undefined, c: [true, 'x', -0.5] };
    const written = { toJSON: () => 'text', run: () => 1 };
    expect(
      findUnserializable({ at: new Date(0), left: shared, right: shared, written }),
    ).toBeUndefined();
  });
});

describe('buildJsonBody', () => {
  const build = (body: unknown, field?: string) =>
    explained(() => buildJsonBody({ id: 'things.create' }, body, field));

  it('names the field of a value that JSON would change silently', () => {
    expect(() => build({ at: [new Date(Number.NaN)] })).toThrow(
      'things.create: at.0: JSON cannot carry an invalid Date. Nothing was sent.',
    );
    expect(() => build({ size: Number.NaN }, 'metadata')).toThrow(
      'things.create: metadata.size: JSON cannot carry NaN.',
    );
  });

  it('refuses cycles and values that are nested too deep', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = { cycle };
    expect(() => build(cycle)).toThrow('It cannot be written as JSON');
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(() => build(deep)).toThrow('It cannot be written as JSON');
  });
});
