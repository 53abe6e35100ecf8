import fc from 'fast-check';

/**
 * Any code point, also half surrogates. Half of the time it is printable ASCII, which has the separators.
 * fast-check's unit `binary` gives the same, but takes a second to create.
 */
export const anyCharacter = (): fc.Arbitrary<string> =>
  fc
    .oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0, max: 0x10ffff }))
    .map((codePoint) => String.fromCodePoint(codePoint));
