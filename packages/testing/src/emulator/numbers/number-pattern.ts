import type { Random } from '../../shared/random.js';

/** Placeholder of an open digit in a pattern. */
export const OPEN_DIGIT = '?';

/**
 * Fills the open digits of a pattern (`+1415???????`) so that the number contains `digits`.
 * @returns `undefined` if the digits fit nowhere.
 */
export function fillPattern(pattern: string, digits: string, random: Random): string | undefined {
  const placed = placeDigits(pattern, digits, random);
  return placed?.replaceAll(OPEN_DIGIT, () => String(random.integer(0, 9)));
}

function placeDigits(pattern: string, digits: string, random: Random): string | undefined {
  if (digits === '') return pattern;
  const offsets = Array.from(pattern, (_, offset) => offset).filter((offset) =>
    fits(pattern, digits, offset),
  );
  if (offsets.length === 0) return undefined;
  const offset = random.pick(offsets);
  return pattern.slice(0, offset) + digits + pattern.slice(offset + digits.length);
}

const fits = (pattern: string, digits: string, offset: number): boolean =>
  offset + digits.length <= pattern.length &&
  [...digits].every((digit, index) => [digit, OPEN_DIGIT].includes(pattern[offset + index] ?? ''));
