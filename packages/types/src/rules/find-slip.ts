const fold = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');

/** A name, prepared for comparing. */
interface FoldedName {
  readonly name: string;
  readonly folded: string;
  /** The letters of the name, one bit each. An edit changes at most two bits. */
  readonly letters: number;
}

const foldName = (name: string): FoldedName => {
  const folded = fold(name);
  let letters = 0;
  for (let at = 0; at < folded.length; at += 1) letters |= 1 << (folded.charCodeAt(at) & 31);
  return { name, folded, letters };
};

const foldedOnce = new WeakMap<readonly string[], readonly FoldedName[]>();

/** Folds known names once, also for a request with 50 000 unknown names. */
const foldNames = (names: readonly string[]): readonly FoldedName[] => {
  let folded = foldedOnce.get(names);
  // If the caller has changed the list since, it is folded again.
  if (folded?.length !== names.length || folded.some(({ name }, at) => name !== names[at])) {
    folded = names.map(foldName);
    foldedOnce.set(names, folded);
  }
  return folded;
};

const countBits = (bits: number): number => {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
};

/** Whether one name can be a slip of the other. A cheap test that excludes most names before edits are counted. */
const canBeSlip = (one: FoldedName, other: FoldedName): boolean =>
  Math.abs(one.folded.length - other.folded.length) <= 2 &&
  countBits(one.letters ^ other.letters) <= 4;

/**
 * Removes the parts in which the names of related fields differ. Names that are then the same are not slips of each
 * other: `maxDuration` and `minDuration`, `voice` and `voice2`, `persona` and `personaId`.
 */
const removeCounterparts = (folded: string): string =>
  folded
    .replaceAll(/min|max/g, '<')
    .replaceAll(/\d+/g, '')
    .replace(/(?<=.)id$/, '')
    .replace(/^top[pk]$/, 'top<');

/**
 * Counts the letters to insert, delete, replace or swap (Damerau's distance, in which adjacent letters are swapped at
 * most once).
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

/** Returns how many letters a slip may change: 2, or 1 in names of less than six letters. */
const mostEdits = (one: string, other: string): number =>
  Math.min(one.length, other.length) < 6 ? 1 : 2;

/** Options for comparing a name with known names. */
export interface SlipOptions {
  /** Whether only case, `_` and `-` may differ, as for codes, in which each letter counts. Default: `false`. */
  readonly codes?: boolean;
}

/**
 * Finds the known name that `name` is a slip of. The names are equal except for case, `_` and `-`, or differ in at
 * most 2 letters (1 for names of less than six letters). Returns `undefined` if there is none.
 * @param name - the name as it was written.
 * @param known - the names that exist.
 * @param options - `codes`: whether only case, `_` and `-` may differ, as for codes. Default: `false`.
 */
export const findSlip = (
  name: string,
  known: readonly string[],
  { codes = false }: SlipOptions = {},
): string | undefined => {
  const written = foldName(name);
  const candidates = foldNames(known);
  const same = candidates.find(({ folded }) => folded === written.folded);
  if (same !== undefined || codes) return same?.name;
  let nearest: string | undefined;
  let fewest = 3;
  for (const candidate of candidates) {
    if (!canBeSlip(written, candidate)) continue;
    const edits = countEdits(written.folded, candidate.folded);
    if (edits >= fewest || edits > mostEdits(written.folded, candidate.folded)) continue;
    if (removeCounterparts(written.folded) === removeCounterparts(candidate.folded)) continue;
    nearest = candidate.name;
    fewest = edits;
  }
  return nearest;
};
