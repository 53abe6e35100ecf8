import { isRecord } from '../util/is-record.js';

/**
 * Creates a filter that skips the items of a page that the previous page had too. An item that is added to a
 * list while it is read shifts the others, so that the last of a page come again. Compares by `id`.
 */
export const createRepeatFilter = <Item>(): ((data: readonly Item[]) => readonly Item[]) => {
  let before: readonly Item[] = [];
  return (data) => {
    const known = new Set(before.map(idOf));
    before = data;
    if (known.size === 0) return data;
    return data.filter((item) => {
      const id = idOf(item);
      return id === undefined || !known.has(id);
    });
  };
};

const idOf = (item: unknown): string | undefined =>
  isRecord(item) && typeof item.id === 'string' ? item.id : undefined;
