/** How the rows of a list are ordered. */
export interface Order {
  readonly sortBy: string;
  readonly sortOrder: 'asc' | 'desc';
}

/**
 * Sorts rows, which come in the order of their insertion. Among equals the later one counts as the
 * greater, so that `desc` shows the newest first even where many were stored at one moment; rows
 * without the field stand last either way.
 */
export function sortRows<Row extends object>(
  rows: readonly Row[],
  { sortBy, sortOrder }: Order,
): Row[] {
  const direction = sortOrder === 'asc' ? 1 : -1;
  const keyed = rows.map((row, index) => ({ row, index, key: Reflect.get(row, sortBy) }));
  return keyed
    .sort((one, other) => {
      const missing = Number(one.key == null) - Number(other.key == null);
      return missing || direction * (compare(one.key, other.key) || one.index - other.index);
    })
    .map(({ row }) => row);
}

/** By code units, as ISO 8601 times sort, and the same on every machine. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') {
    return Number(one > other) - Number(one < other);
  }
  return Number(one ?? 0) - Number(other ?? 0);
}
