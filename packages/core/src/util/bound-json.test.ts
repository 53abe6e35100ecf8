import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundJson } from './bound-json.js';

describe('boundJson', () => {
  it('keeps what is small, as it is', () => {
    const value = { a: [1, 'x', null, { b: true }] };
    expect(boundJson(value, 1_000)).toBe(value);
    expect(boundJson(undefined, 10)).toBeUndefined();
  });

  it.each([
    ['a long text', 'x'.repeat(300_000)],
    ['a long list', new Array(300_000).fill(1)],
    [
      'many fields',
      Object.fromEntries(new Array(50_000).fill(0).map((_, at) => [`field${at}`, at])),
    ],
  ])('keeps the start of the text of %s', (_what, value) => {
    const bounded = boundJson(value, 262_144);
    expect(bounded).toBe(`${JSON.stringify(value).slice(0, 4_096)}…`);
  });

  it('goes into nesting that the stack could not follow', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(boundJson(deep, 10_000_000)).toBe(`${'['.repeat(4_096)}…`);
  });

  it('writes the start of JSON, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect([value, `${text.slice(0, 4_096)}…`]).toContainEqual(boundJson(value, 20));
      }),
    );
  });
});
