import { ResponseValidationError } from '../errors/response-validation-error.js';
import type { FetchPage, Page } from './page.js';
import { type FeedOptions, PageFeed } from './page-feed.js';

/**
 * Pages that a list may grow by while it is read. A list that was announced with n pages and goes on
 * after 10 · n + 100 has no end: the API says "one more" for ever.
 */
const allowedGrowth = { factor: 10, pages: 100 };

/** How a list is walked through. */
export type WalkOptions = Omit<FeedOptions, 'lastAllowed'>;

/**
 * Walks through the pages of a list from `first` on. Follows what the answers say about how many there
 * are, so a list may grow or shrink meanwhile, and an empty page in the middle ends nothing. Pages that
 * were fetched ahead and are not read are aborted when the walk ends, however it ends.
 *
 * @throws ResponseValidationError when the API gives another page than it was asked for, or always
 * one more: to stop in silence would lose items, to go on would never end.
 */
export async function* iteratePages<Item>(
  first: Page<Item>,
  fetchPage: FetchPage<Item>,
  options: WalkOptions,
): AsyncGenerator<Page<Item>, void, undefined> {
  const growth = first.totalPages * allowedGrowth.factor + allowedGrowth.pages;
  const lastAllowed = first.page + growth;
  const feed = new PageFeed(first, fetchPage, { ...options, lastAllowed });
  try {
    yield first;
    for (let wanted = first.page + 1; feed.hasNext(); wanted += 1) {
      if (wanted > lastAllowed) throw endless(first, wanted);
      const page = await feed.next();
      // The list got shorter, and the API gave the last page there is instead.
      if (page.page < wanted && !page.hasNextPage()) continue;
      checkNumber(page, wanted);
      yield page;
    }
  } finally {
    feed.close();
  }
}

const endless = (first: Page<unknown>, wanted: number): ResponseValidationError =>
  new ResponseValidationError(
    `The list has no end: it had ${first.totalPages} pages at first, and after page ${wanted - 1} ` +
      'there are still more. Narrow the filters, or break out of the loop earlier.',
  );

const checkNumber = (page: Page<unknown>, wanted: number): void => {
  if (page.page === wanted) return;
  throw new ResponseValidationError(
    `The API was asked for page ${wanted} and gave page ${page.page} of ${page.totalPages}. ` +
      'Going on would lose or repeat items.',
    { errors: [{ field: 'page', message: `is ${page.page} instead of ${wanted}` }] },
  );
};
