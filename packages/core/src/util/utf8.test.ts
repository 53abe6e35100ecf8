import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.js';

/** A runtime that has neither class: `undefined` would stand for the default. */
const none = null as unknown as undefined;

describe('where there is neither TextEncoder nor TextDecoder', () => {
  it('gives the same bytes, and the same text, as they do', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encodeUtf8(text, none);
        expect(bytes).toEqual(new TextEncoder().encode(text));
        expect(decodeUtf8(bytes, none)).toBe(decodeUtf8(bytes));
      }),
    );
  });

  it('encodes half of a surrogate pair as the replacement character', () => {
    expect(encodeUtf8('a\ud800b', none)).toEqual(new TextEncoder().encode('a\ud800b'));
  });

  it('reads the ASCII of what is no UTF-8', () => {
    expect(decodeUtf8(new Uint8Array([0x61, 0xff, 0x62]), none)).toBe('a\ufffdb');
  });
});
