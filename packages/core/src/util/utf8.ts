/** Halves of surrogate pairs, which are no characters. */
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Encodes text as UTF-8, also where there is no `TextEncoder`: Jest's jsdom has none.
 *
 * @param Encoder Default: that of the runtime.
 */
export const encodeUtf8 = (
  text: string,
  Encoder: typeof TextEncoder | undefined = globalThis.TextEncoder,
): Uint8Array => {
  if (Encoder) return new Encoder().encode(text);
  const escaped = encodeURIComponent(text.replace(loneSurrogate, '\ufffd'));
  const bytes = escaped.match(/%..|[^%]/g) ?? [];
  return Uint8Array.from(bytes, (byte) =>
    byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16),
  );
};

/**
 * Decodes UTF-8, also where there is no `TextDecoder`: Jest's jsdom and older engines of React Native have
 * none. A byte order mark stays.
 *
 * @param Decoder Default: that of the runtime.
 */
export const decodeUtf8 = (
  bytes: Uint8Array,
  Decoder: typeof TextDecoder | undefined = globalThis.TextDecoder,
): string => {
  if (Decoder) return new Decoder('utf-8', { ignoreBOM: true }).decode(bytes);
  try {
    const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
    return decodeURIComponent(escaped.join(''));
  } catch {
    // No UTF-8: what is ASCII can be read all the same.
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : '\ufffd')).join(
      '',
    );
  }
};
