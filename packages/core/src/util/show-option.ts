/** A word, or a number with or without a unit. A longer text may be a secret. */
const looksLikeAnOption = /^(?:[A-Za-z][A-Za-z_-]{0,15}|[-+]?\d[\d._, ]{0,11}[A-Za-z%]{0,3})$/;

/**
 * Describes the value of an option for a message. Shows short values, and hides long texts, which may be secrets
 * that were passed as the wrong option. Never throws.
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
