import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { JsonLimitExceeded, parseJson } from './parse-json.js';

const nest = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('parseJson', () => {
  it('returns what JSON.parse returns, for any strings', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => {
        const text = JSON.stringify(value);
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('accepts 200 levels, and rejects more, however deep they are', () => {
    expect(parseJson(nest(200))).toEqual(JSON.parse(nest(200)));
    for (const levels of [201, 200_000]) {
      expect(() => parseJson(nest(levels))).toThrow(JsonLimitExceeded);
      expect(() => parseJson(nest(levels))).toThrow(
        `it is nested deeper than 200 levels: ${levels} are open at once`,
      );
    }
  });

  it('counts open levels: closed brackets and brackets in strings do not count', () => {
    const wide = `[${Array(1_000).fill('{"a":[]}').join(',')}]`;
    expect(parseJson(wide)).toHaveLength(1_000);
    const quoted = JSON.stringify({ ['\\"['.repeat(300)]: '[{"\\'.repeat(300) });
    expect(parseJson(quoted)).toEqual(JSON.parse(quoted));
  });

  it('refuses more values than are allowed', () => {
    expect(parseJson('[1,[2,3]]', { maxValues: 5 })).toEqual([1, [2, 3]]);
    expect(() => parseJson('[1,[2,3],4]', { maxValues: 4 })).toThrow('it holds more than 4 values');
  });

  test.each(['', '[', '{"a":', `${'['.repeat(200_000)}`, 'nul'])('refuses %.10s', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });
});
