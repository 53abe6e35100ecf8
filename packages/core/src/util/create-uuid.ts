/** The part of Web Crypto that is used. */
type RandomSource = Partial<Pick<typeof crypto, 'randomUUID' | 'getRandomValues'>>;

/**
 * Creates a random UUID. `randomUUID` is missing in React Native, in Jest 29's jsdom, and on pages that a browser
 * loads over plain http; there the UUID is made from random bytes.
 *
 * @param source Default: `globalThis.crypto`.
 */
export const createUuid = (source: RandomSource | undefined = globalThis.crypto): string => {
  if (source?.randomUUID) return source.randomUUID();
  const bytes = Uint8Array.from({ length: 16 }, () => Math.random() * 256);
  source?.getRandomValues?.(bytes);
  // RFC 9562: version 4, variant 10.
  const digits = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
