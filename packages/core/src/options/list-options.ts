import type { RequestOptions } from './request-options.js';

/** What the methods that give a list take as their last argument. */
export interface ListOptions extends RequestOptions {
  /**
   * Pages that are fetched while one is consumed, when the list is iterated. Default 1; 0 fetches a
   * page when the one before has been consumed, and not earlier. What was fetched ahead of a `break`
   * is aborted and dropped.
   */
  readonly prefetch?: number | undefined;
  /**
   * Requests in flight at a time when the list is collected, by `toArray()` or `listAll()`. The first
   * page comes first, because it says how many there are. Default: as many as `prefetch`, at least 1.
   */
  readonly concurrency?: number | undefined;
}
