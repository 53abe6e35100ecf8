/** Counts values. Assumed: a value that does not occur is left out. Missing values are not counted. */
export function countBy(values: readonly (string | null | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
