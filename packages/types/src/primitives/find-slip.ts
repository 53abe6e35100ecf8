const fold = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');

/**
 * Names that differ in nothing but these are two fields, and no slip: `maxDuration` and `minDuration`,
 * `voice` and `voice2`, `persona` and `personaId`.
 */
const withoutCounterparts = (folded: string): string =>
  folded
    .replaceAll(/min|max/g, '<')
    .replaceAll(/\d+/g, '')
    .replace(/(?<=.)id$/, '')
    .replace(/^top[pk]$/, 'top<');

/**
 * Damerau's distance, with adjacent letters swapped at most once: how many letters to insert, delete,
 * replace or swap.
 */
const countEdits = (from: string, to: string): number => {
  let beforeThat: number[] = [];
  let before = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (before[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const deleted = (before[column] ?? 0) + 1;
      const inserted = (current[column - 1] ?? 0) + 1;
      const isSwap = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const swapped = isSwap ? (beforeThat[column - 2] ?? row) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(replaced, deleted, inserted, swapped));
    }
    beforeThat = before;
    before = current;
  }
  return before[to.length] ?? 0;
};

/** Letters that a slip may change: 2, or 1 in names of less than six letters. */
const mostEdits = (one: string, other: string): number =>
  Math.min(one.length, other.length) < 6 ? 1 : 2;

/** How a name is compared with the known ones. */
export interface SlipOptions {
  /** Only case, `_` and `-` may differ: for codes, where one letter more makes another code. */
  readonly codes?: boolean;
}

/**
 * The known name that `name` is a slip of: equal after folding case, `_` and `-`, or at most 2 letters
 * away (1 for names of less than six letters). `undefined` when it is none.
 */
export const findSlip = (
  name: string,
  known: readonly string[],
  { codes = false }: SlipOptions = {},
): string | undefined => {
  const written = fold(name);
  const same = known.find((candidate) => fold(candidate) === written);
  if (same !== undefined || codes) return same;
  let nearest: string | undefined;
  let fewest = 3;
  for (const candidate of known) {
    const folded = fold(candidate);
    // Also keeps long names from being compared, which takes the square of their length.
    if (Math.abs(folded.length - written.length) > 2) continue;
    const edits = countEdits(written, folded);
    if (edits >= fewest || edits > mostEdits(written, folded)) continue;
    if (withoutCounterparts(written) === withoutCounterparts(folded)) continue;
    nearest = candidate;
    fewest = edits;
  }
  return nearest;
};
