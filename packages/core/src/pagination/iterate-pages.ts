import { ResponseValidationError } from '../errors/response-validation-error.js';
import { type FetchPage, Page } from './page.js';

/**
 * Pages that a list may grow by while it is read. A list that was announced with n pages and goes on
 * after 10 · n + 100 has no end: the API says "one more" for ever.
 */
const allowedGrowth = { factor: 10, pages: 100 };

/**
 * Walks through the pages of a list from `first` on. Follows what each page says about how many there
 * are, so a list may grow or shrink meanwhile, and an empty page in the middle ends nothing.
 *
 * @throws ResponseValidationError when the API gives another page than it was asked for, or always
 * one more: to stop in silence would lose items, to go on would never end.
 */
export async function* iteratePages<Item>(
  first: Page<Item>,
  fetchPage: FetchPage<Item>,
): AsyncGenerator<Page<Item>, void, undefined> {
  const lastAllowed = first.totalPages * allowedGrowth.factor + allowedGrowth.pages;
  let current = first;
  for (;;) {
    yield current;
    if (!current.hasNextPage()) return;
    const wanted = current.page + 1;
    if (wanted - first.page > lastAllowed) {
      throw new ResponseValidationError(
        `The list has no end: it had ${first.totalPages} pages at first, and page ${current.page} ` +
          `says that there are ${current.totalPages}. Narrow the filters, or break out of the loop earlier.`,
      );
    }
    // The next page may be fetched while this one is consumed: this is the place.
    const next = new Page(await fetchPage(wanted), fetchPage);
    // The list got shorter, and the API gave the last page there is instead.
    if (next.page < wanted && !next.hasNextPage()) return;
    checkNumber(next, wanted);
    current = next;
  }
}

const checkNumber = (page: Page<unknown>, wanted: number): void => {
  if (page.page === wanted) return;
  throw new ResponseValidationError(
    `The API was asked for page ${wanted} and gave page ${page.page} of ${page.totalPages}. ` +
      'Going on would lose or repeat items.',
    { errors: [{ field: 'page', message: `is ${page.page} instead of ${wanted}` }] },
  );
};
