import type { RequestPromise } from '../request-promise.js';
import type { ListEnvelope } from './list-envelope.js';

/**
 * Gets a page by its number; the first page without one, as the caller asked for it. The signal aborts
 * a page that was fetched ahead and is not needed any more.
 */
export type FetchPage<Item> = (
  page?: number,
  signal?: AbortSignal,
) => RequestPromise<ListEnvelope<Item>>;

/** Gets a page by its number, checked. */
export type LoadPage<PageType> = (page: number, signal?: AbortSignal) => PromiseLike<PageType>;

/** A list that got shorter while it was read. */
export interface Shrinkage {
  readonly before: number;
  readonly after: number;
  /** The page that said so. */
  readonly page: number;
}

/** How a list is read, beyond one page of it. */
export interface Paging {
  /** Pages that are fetched while one is consumed. */
  readonly prefetch: number;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /** Told once a walk, because an item may have been skipped. */
  readonly onShrink: ((shrinkage: Shrinkage) => void) | undefined;
}
