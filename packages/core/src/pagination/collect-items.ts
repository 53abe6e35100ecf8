import type { WalkLimits } from './fetch-page.js';
import type { Page } from './page.js';
import { createRepeatFilter } from './skip-repeated.js';

/** Collects the items of a page and of those after it, in order, each once. */
export const collectItems = async <Item>(
  first: Page<Item>,
  { limit = Number.POSITIVE_INFINITY, concurrency }: WalkLimits,
): Promise<Item[]> => {
  const items: Item[] = [];
  const ahead = Number.POSITIVE_INFINITY;
  const skipRepeated = createRepeatFilter<Item>();
  for await (const page of first.pages({ ahead, concurrency, limit })) {
    for (const item of skipRepeated(page.data)) {
      items.push(item);
      if (items.length === limit) return items;
    }
  }
  return items;
};
