import { ResponseValidationError } from '../errors/response-validation-error.js';
import { listOptionTable } from '../options/request-option-table.js';
import { addWaiterStack } from '../util/add-caller-stack.js';
import type { LoadPage, Paging, WalkLimits } from './fetch-page.js';
import type { ListEnvelope } from './list-envelope.js';
import { PagePrefetcher } from './page-prefetcher.js';

/**
 * How many pages a list may grow by while it is read. A list that had n pages at first and goes on after
 * 10 · n + 100 never ends: the API always reports one more.
 */
const allowedGrowth = { factor: 10, pages: 100 };

/** A page may be empty, but this many in a row mean that the API never reports the end. */
const mostEmptyPages = 100;

/** Pages fetched ahead while the first one is consumed, unless the caller says how many: many loops end in it. */
const defaultAheadOfFirst = 1;

type WalkOptions = Partial<Paging> & WalkLimits;

/**
 * Walks through the pages of a list from `first` on. Each response updates the number of pages, so
 * the list may grow or shrink meanwhile; an empty page in the middle does not end the walk. When the walk ends,
 * requests for pages that were not read are aborted.
 *
 * @throws ResponseValidationError when the API sends another page than the requested one, never reports the
 * end, or sends 100 empty pages in a row: stopping silently would lose items, going on would never end.
 */
export async function* iteratePages<PageType extends ListEnvelope>(
  first: PageType,
  loadPage: LoadPage<PageType>,
  { prefetch, signal, onShrink, limit = Number.POSITIVE_INFINITY, ...walk }: WalkOptions = {},
): AsyncGenerator<PageType, void, undefined> {
  const growth = first.totalPages * allowedGrowth.factor + allowedGrowth.pages;
  const lastAllowed = first.page + growth;
  const { ahead = prefetch } = walk;
  const usual = prefetch ?? listOptionTable.prefetch.default;
  const prefetcher = new PagePrefetcher(first, loadPage, {
    ahead: ahead ?? usual,
    aheadOfFirst: ahead ?? defaultAheadOfFirst,
    concurrency: walk.concurrency ?? Math.max(1, usual),
    limit,
    lastAllowed,
    signal,
  });
  const checkPage = createPageCheck(first, onShrink);
  try {
    yield first;
    for (let wanted = first.page + 1; prefetcher.hasNext(); wanted += 1) {
      if (wanted > lastAllowed) throw endless(first, wanted);
      const page = await prefetcher.next();
      checkPage(page);
      // The list got shorter, and the API sent its last page instead.
      if (page.page < wanted && page.page >= page.totalPages) continue;
      checkNumber(page, wanted);
      yield page;
    }
  } catch (error) {
    addWaiterStack(error, iteratePages);
    throw error;
  } finally {
    prefetcher.close();
  }
}

/** Checks each page for signs that items were skipped, or that the list never ends. */
const createPageCheck = (first: ListEnvelope, onShrink: Paging['onShrink']) => {
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
      `The list does not end: ${empty} pages in a row were empty, and page ${page.page} of ` +
        `${page.totalPages} is not the last. Narrow the filters, or leave the loop earlier.`,
    );
  };
};

const endless = (first: ListEnvelope, wanted: number): ResponseValidationError =>
  new ResponseValidationError(
    `The list does not end: it had ${first.totalPages} pages at first, and page ${wanted - 1} ` +
      'is not the last. Narrow the filters, or leave the loop earlier.',
  );

const checkNumber = (page: ListEnvelope, wanted: number): void => {
  if (page.page === wanted) return;
  throw new ResponseValidationError(
    `The API sent page ${page.page} of ${page.totalPages} instead of page ${wanted}. ` +
      'Continuing would skip or repeat items.',
    { errors: [{ field: 'page', message: `is ${page.page} instead of ${wanted}` }] },
  );
};
