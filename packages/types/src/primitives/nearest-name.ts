/** Upper and lower case, `snake_case` and `kebab-case` are the usual slips, so they cost nothing. */
const normalize = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Levenshtein distance: how many letters to insert, delete or replace. */
const distanceBetween = (from: string, to: string): number => {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      const deleted = (previous[column] ?? 0) + 1;
      const inserted = (current[column - 1] ?? 0) + 1;
      current.push(Math.min(replaced, deleted, inserted));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
};

/** The longest name that is worth comparing: longer ones are not slips, and the work is quadratic. */
const LONGEST_NAME = 64;

/** The known name that `name` was probably meant to be; `undefined` when none is near. */
export const findNearestName = (name: string, known: readonly string[]): string | undefined => {
  if (name.length > LONGEST_NAME) return undefined;
  const wanted = normalize(name);
  let nearest: string | undefined;
  let shortest = Math.ceil(wanted.length / 3) + 1;
  for (const candidate of known) {
    const distance = distanceBetween(wanted, normalize(candidate));
    if (distance < shortest) {
      nearest = candidate;
      shortest = distance;
    }
  }
  return nearest;
};
