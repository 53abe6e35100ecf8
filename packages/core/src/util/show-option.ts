/** A word or a number, maybe with a unit, as people write options. Anything longer may be a secret. */
const looksLikeAnOption = /^(?:[A-Za-z][A-Za-z_-]{0,15}|[-+]?\d[\d._, ]{0,11}[A-Za-z%]{0,3})$/;

/**
 * The value of an option as a message names it: what is wrong can be seen, and a secret that was passed
 * as the wrong option cannot. Never throws.
 */
export const showOption = (value: unknown): string => {
  if (typeof value === 'string') {
    if (value === '' || looksLikeAnOption.test(value)) return JSON.stringify(value);
    return `a text of ${value.length} characters`;
  }
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'object' && value !== null) return 'an object';
  return typeof value === 'function' ? 'a function' : String(value);
};
