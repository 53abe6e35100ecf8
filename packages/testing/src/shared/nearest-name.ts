/**
 * Finds the known name that is nearest to `name`; `undefined` when more than half of the letters differ from
 * every known name.
 */
export function findNearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = normalize(name);
  const [nearest] = known
    .map((candidate) => ({ candidate, likeness: likenessOf(wanted, normalize(candidate)) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((one, other) => other.likeness - one.likeness);
  return nearest?.candidate;
}

/**
 * Advice for a message about an unknown name: the nearest known name, else all known names.
 * @param kind what the names belong to, in the plural: `options`.
 */
export function suggestName(name: unknown, known: readonly string[], kind: string): string {
  const nearest = typeof name === 'string' ? findNearestName(name, known) : undefined;
  if (nearest !== undefined) return `Did you mean "${nearest}"?`;
  return `Known ${kind}: ${known.length > 0 ? known.join(', ') : 'none'}.`;
}

/**
 * Similarity of two words from 0 to 1: 1 minus the share of differing letters (Levenshtein); 0 if one is less
 * than half as long as the other.
 */
export function likenessOf(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  // Skips the comparison, which takes quadratic time.
  if (Math.min(one.length, other.length) * 2 < longest) return 0;
  return longest === 0 ? 1 : 1 - distanceBetween(one, other) / longest;
}

// Case and separators are the most common typos, so they do not count.
const normalize = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

function distanceBetween(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const removed = (previous[column + 1] ?? 0) + 1;
      current.push(Math.min(replaced, removed, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
