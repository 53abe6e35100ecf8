import { latePages } from './late-pages.js';
import type { ListEnvelope } from './list-envelope.js';

/** A page from which one can walk on. */
interface FirstPage<Item> {
  pages(): AsyncIterable<ListEnvelope<Item>>;
}

/**
 * Walks through the items of a page and of those after it, each once. Loads what walks while the page is on its way.
 *
 * @param getFirst Begins the request for the page at once, as a list does that is awaited.
 */
export async function* iterateItems<Item>(
  getFirst: () => PromiseLike<FirstPage<Item>> | FirstPage<Item>,
): AsyncGenerator<Item, void, undefined> {
  const [first, { createRepeatFilter }] = await Promise.all([getFirst(), latePages.load()]);
  const skipRepeated = createRepeatFilter<Item>();
  // Not `yield*`: it waits once more for each item.
  for await (const page of first.pages()) for (const item of skipRepeated(page.data)) yield item;
}
