import type { RequestPromise } from '../request-promise.js';
import type { ListEnvelope } from './list-envelope.js';

/**
 * Fetches a page by its number; without one, the first page as the caller asked for it. The signal aborts a
 * prefetched page that is not needed any more.
 */
export type FetchPage<Item> = (
  page?: number,
  signal?: AbortSignal,
) => RequestPromise<ListEnvelope<Item>>;

/** Fetches a page by its number, and checks it. */
export type LoadPage<PageType> = (page: number, signal?: AbortSignal) => PromiseLike<PageType>;

/** A list that got shorter while it was read. */
export interface Shrinkage {
  /** `total` of the page before. */
  readonly before: number;
  /** `total` of the page that shrank. */
  readonly after: number;
  /** The page whose response had the lower total. */
  readonly page: number;
}

/** How a list is paged. */
export interface Paging {
  /** Pages that are fetched while one is consumed; `undefined`: the default of the option `prefetch`. */
  readonly prefetch: number | undefined;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
  /** Called at most once a walk: items may have been skipped. */
  readonly onShrink: ((shrinkage: Shrinkage) => void) | undefined;
}

/** How far a walk through pages goes ahead. */
export interface WalkLimits {
  /** Pages that are fetched while one is consumed. Default: the option `prefetch` of the list. */
  readonly ahead?: number | undefined;
  /** Most requests at a time. Default: the option `prefetch`, at least 1. */
  readonly concurrency?: number | undefined;
  /** Items that are wanted: pages beyond them are not fetched ahead. Default: all. */
  readonly limit?: number | undefined;
}
