import { ResponseValidationError } from '../errors/response-validation-error.js';
import type { LoadPage, Paging } from './fetch-page.js';
import type { ListEnvelope } from './list-envelope.js';
import { PagePrefetcher, type PrefetchOptions } from './page-prefetcher.js';

/**
 * Pages that a list may grow by while it is read. A list that was announced with n pages and goes on
 * after 10 · n + 100 has no end: the API says "one more" for ever.
 */
const allowedGrowth = { factor: 10, pages: 100 };

/** A page may be empty, but so many in a row are no list that is read, but an API that never ends. */
const mostEmptyPages = 100;

/** How a list is walked through. */
export type WalkOptions = Omit<PrefetchOptions, 'lastAllowed'> & Pick<Paging, 'onShrink'>;

/**
 * Walks through the pages of a list from `first` on. Follows what the responses say about how many there
 * are, so a list may grow or shrink meanwhile, and an empty page in the middle ends nothing. Pages that
 * were fetched ahead and are not read are aborted when the walk ends, however it ends.
 *
 * @throws ResponseValidationError when the API gives another page than it was asked for, always one
 * more, or 100 empty ones in a row: to stop in silence would lose items, to go on would never end.
 */
export async function* iteratePages<PageType extends ListEnvelope>(
  first: PageType,
  loadPage: LoadPage<PageType>,
  { onShrink, ...options }: WalkOptions,
): AsyncGenerator<PageType, void, undefined> {
  const growth = first.totalPages * allowedGrowth.factor + allowedGrowth.pages;
  const lastAllowed = first.page + growth;
  const prefetcher = new PagePrefetcher(first, loadPage, { ...options, lastAllowed });
  const watch = watchPages(first, onShrink);
  try {
    yield first;
    for (let wanted = first.page + 1; prefetcher.hasNext(); wanted += 1) {
      if (wanted > lastAllowed) throw endless(first, wanted);
      const page = await prefetcher.next();
      watch(page);
      // The list got shorter, and the API gave the last page there is instead.
      if (page.page < wanted && page.page >= page.totalPages) continue;
      checkNumber(page, wanted);
      yield page;
    }
  } finally {
    prefetcher.close();
  }
}

/** Looks at each page for signs that items are lost, or that there will never be any. */
const watchPages = (first: ListEnvelope, onShrink: Paging['onShrink']) => {
  let { total } = first;
  let empty = first.data.length === 0 ? 1 : 0;
  let told = false;
  return (page: ListEnvelope): void => {
    if (page.total < total && !told) {
      told = true;
      onShrink?.({ before: total, after: page.total, page: page.page });
    }
    total = page.total;
    empty = page.data.length === 0 ? empty + 1 : 0;
    if (empty < mostEmptyPages) return;
    throw new ResponseValidationError(
      `The list has no end: ${empty} pages in a row were empty, and after page ${page.page} of ` +
        `${page.totalPages} there are still more. Narrow the filters, or break out of the loop earlier.`,
    );
  };
};

const endless = (first: ListEnvelope, wanted: number): ResponseValidationError =>
  new ResponseValidationError(
    `The list has no end: it had ${first.totalPages} pages at first, and after page ${wanted - 1} ` +
      'there are still more. Narrow the filters, or break out of the loop earlier.',
  );

const checkNumber = (page: ListEnvelope, wanted: number): void => {
  if (page.page === wanted) return;
  throw new ResponseValidationError(
    `The API was asked for page ${wanted} and gave page ${page.page} of ${page.totalPages}. ` +
      'Going on would lose or repeat items.',
    { errors: [{ field: 'page', message: `is ${page.page} instead of ${wanted}` }] },
  );
};
