import { isRecord } from '../util/is-record.js';

/**
 * Leaves out the items of a page that the page before had too: an item that is added to a list while it
 * is read moves the ones after it on, so that the last of a page come again. Items are told by `id`.
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
