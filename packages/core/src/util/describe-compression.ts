/** Finds compressed bytes in text: replacement characters, for invalid UTF-8, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern must find control characters.
const binary = /[\ufffd\0-\x08]/;

/**
 * Describes a body that cannot be read because it is compressed. The header alone is not enough: `fetch` decodes
 * the body and leaves the header.
 *
 * @returns the end of a sentence about the response, or `undefined`.
 */
export const describeCompression = (
  headers: Readonly<Record<string, string>>,
  text: string,
): string | undefined => {
  const encoding = headers['content-encoding'];
  if (!encoding || encoding === 'identity' || !binary.test(text.slice(0, 1_000))) return undefined;
  return (
    `is compressed (${encoding}) and cannot be read. If you set the header accept-encoding, remove it. ` +
    'Otherwise check the proxy in between: it compresses responses that were requested uncompressed.'
  );
};
