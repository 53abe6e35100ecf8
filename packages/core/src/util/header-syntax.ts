/** `token` of RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** `field-value` of RFC 9110, section 5.5: visible characters, spaces, tabs and bytes above ASCII. */
const fieldValue = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * What is wrong with a header, without its value, which may be a secret. `undefined` when it can be
 * sent. A line break in a value would let its author add headers of their own.
 */
export function findHeaderProblem(name: string, value: unknown): string | undefined {
  if (!token.test(name)) {
    return `The header name ${JSON.stringify(name)} is not valid: use letters, digits and hyphens.`;
  }
  if (typeof value !== 'string') {
    return `The value of the header ${name} is a ${typeof value}: pass a string.`;
  }
  if (!fieldValue.test(value)) {
    return `The value of the header ${name} has a character that no header can carry (a line break, a control character, or one beyond Latin-1): remove it.`;
  }
  return undefined;
}
