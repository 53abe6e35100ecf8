import { type Called, InputRefusal } from './input-refusal.js';

/**
 * Percent-encodes a text for a path or a query.
 *
 * @throws `InputRefusal` for half of a surrogate pair.
 */
export const encodeText = (operation: Called, field: string, text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    throw new InputRefusal(operation, { field, problem: 'half-character' });
  }
};
