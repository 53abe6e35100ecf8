/** Surrogates without their other half, which are not characters. */
const loneSurrogate = /[\ud800-\udfff]/gu;

/**
 * Encodes text as UTF-8, also without `TextEncoder`, which is missing in Jest's jsdom.
 *
 * @param Encoder Default: `globalThis.TextEncoder`.
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

let shared: InstanceType<typeof TextDecoder> | undefined;

/**
 * Decodes UTF-8, also without `TextDecoder`, which is missing in Jest's jsdom and in older engines of React
 * Native. Keeps a byte order mark, as Node does; the parser of a text removes it.
 *
 * @param Decoder Default: `globalThis.TextDecoder`.
 */
export const decodeUtf8 = (
  bytes: Uint8Array,
  Decoder: typeof TextDecoder | undefined = globalThis.TextDecoder,
): string => {
  if (Decoder) {
    shared ??= new Decoder('utf-8', { ignoreBOM: true });
    return shared.decode(bytes);
  }
  try {
    const escaped = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`);
    return decodeURIComponent(escaped.join(''));
  } catch {
    // Not UTF-8: keep the ASCII characters.
    return Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : '\ufffd')).join(
      '',
    );
  }
};
