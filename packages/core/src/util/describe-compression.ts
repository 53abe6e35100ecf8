/** What compressed bytes look like as text: what is no UTF-8, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const binary = /[\ufffd\0-\x08]/;

/**
 * Says of a body that cannot be read that it is compressed, where it is: its header alone does not tell,
 * because a `fetch` decodes what it gets and leaves the header.
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
    `is compressed (${encoding}), and is not decoded here. Take accept-encoding out of the headers if you ` +
    'set it; otherwise a proxy in between compresses what was asked for as it is: check it.'
  );
};
