/** `api_key`, `API-KEY` and `apiKey` are compared as the same name. */
const normalise = (name: string): string => name.replace(/[^a-zA-Z0-9]/g, '').toLowerCase();

/** Counts the single-character edits between two words (Levenshtein distance). Keeps one row at a time. */
const countEdits = (from: string, to: string): number => {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const substitution = from[row - 1] === to[column - 1] ? 0 : 1;
      current.push(
        Math.min(
          (current[column - 1] ?? 0) + 1,
          (previous[column] ?? 0) + 1,
          (previous[column - 1] ?? 0) + substitution,
        ),
      );
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
};

/**
 * Finds the known name that a user probably meant by an unknown name, for error messages.
 *
 * @returns `undefined` when no known name is near, that is, when more than a third of its letters differ.
 */
export const findNearestName = (name: string, known: readonly string[]): string | undefined => {
  const wanted = normalise(name);
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const edits = countEdits(wanted, normalise(candidate));
    if (edits < fewest && edits <= candidate.length / 3) {
      nearest = candidate;
      fewest = edits;
    }
  }
  return nearest;
};
