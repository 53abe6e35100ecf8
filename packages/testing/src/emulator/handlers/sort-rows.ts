/** The order of a list. */
export interface Order {
  readonly sortBy: string;
  readonly sortOrder: 'asc' | 'desc';
}

/**
 * Sorts rows that are in the order of their insertion. Of equal rows the later one counts as greater, so
 * that `desc` shows the newest first even if many were stored at one moment. Rows without the field come
 * last in both directions.
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

/** Compares by code units: correct for ISO 8601 times, and equal on every machine. */
function compare(one: unknown, other: unknown): number {
  if (typeof one === 'string' && typeof other === 'string') {
    return Number(one > other) - Number(one < other);
  }
  return Number(one ?? 0) - Number(other ?? 0);
}
