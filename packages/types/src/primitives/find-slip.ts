const fold = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');

/** A name as it is compared. */
interface FoldedName {
  readonly name: string;
  readonly folded: string;
  /** Which letters it has, as bits. An edit changes two of them at the most. */
  readonly letters: number;
}

const foldName = (name: string): FoldedName => {
  const folded = fold(name);
  let letters = 0;
  for (let at = 0; at < folded.length; at += 1) letters |= 1 << (folded.charCodeAt(at) & 31);
  return { name, folded, letters };
};

const foldedOnce = new WeakMap<readonly string[], readonly FoldedName[]>();

/** A request of 50 000 names is compared with the same known ones 50 000 times: they are folded once. */
const foldNames = (names: readonly string[]): readonly FoldedName[] => {
  let folded = foldedOnce.get(names);
  // A list that its caller has changed since is folded anew.
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

/** Tells cheaply of most names that they are too far apart, before their letters are counted. */
const canBeSlip = (one: FoldedName, other: FoldedName): boolean =>
  Math.abs(one.folded.length - other.folded.length) <= 2 &&
  countBits(one.letters ^ other.letters) <= 4;

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
    if (withoutCounterparts(written.folded) === withoutCounterparts(candidate.folded)) continue;
    nearest = candidate.name;
    fewest = edits;
  }
  return nearest;
};
