import type { RequestOptions } from './request-options.js';

/** Options of a list, the last argument of each method that returns one. */
export interface ListOptions extends RequestOptions {
  /**
   * Pages to fetch ahead while a page is consumed, when the list is iterated. 0 fetches a page only when the one before has
   * been consumed. A `break` aborts the pages that are being fetched ahead. Default 2, but 1 while the first page is
   * consumed, because many loops end there.
   */
  readonly prefetch?: number | undefined;
  /**
   * Most requests at a time when `toArray()` or `listAll()` collects the list. The first page is fetched alone, because it
   * tells how many pages there are. Default: the value of `prefetch`, at least 1.
   */
  readonly concurrency?: number | undefined;
}
