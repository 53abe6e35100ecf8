import fc from 'fast-check';

/**
 * Any code point, half surrogates too, and every second time a printable one of ASCII, where the
 * separators are. fast-check's unit `binary` gives the same, and takes a second to be made.
 */
export const anyCharacter = (): fc.Arbitrary<string> =>
  fc
    .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0, max: 0x10ffff }))
    .map((codePoint) => String.fromCodePoint(codePoint));
