/** Visible ASCII: what a header may carry and a key or a JWT consists of. */
const visible = /^[\x21-\x7e]+$/;

/**
 * Says what is wrong with an API key or a token, without showing any of it.
 *
 * @returns the end of a sentence that begins with the name of the option, or `undefined` when the
 * token can be sent.
 */
export const findTokenProblem = (token: unknown): string | undefined => {
  if (typeof token !== 'string') return `must be a string, but is ${describeType(token)}`;
  if (token === '') return 'is empty';
  if (token.trim() === '') return 'is nothing but whitespace';
  if (/^bearer\s/i.test(token)) return 'begins with "Bearer": pass the token alone';
  if (/[\r\n]/.test(token)) return 'holds a line break: read it without the end of the line';
  if (/\s/.test(token)) return 'holds whitespace';
  if (!visible.test(token)) return 'holds a character that is not printable ASCII';
  return undefined;
};

const describeType = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `of type ${typeof value}`;
};
