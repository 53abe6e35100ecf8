/**
 * Parses a body. A byte order mark is not part of JSON (RFC 8259, section 8.1), but some servers send one.
 *
 * @throws SyntaxError
 */
export const parseJson = (text: string): unknown =>
  JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
