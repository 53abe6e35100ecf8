import { ConfigurationError } from '../errors/configuration-error.js';
import type { RequestPromise } from '../request-promise.js';
import { nameClass } from '../util/name-class.js';
import { checkListEnvelope, type ListEnvelope } from './list-envelope.js';

/**
 * Gets a page by its number; the first page without one, as the caller asked for it. The signal aborts
 * a page that was fetched ahead and is not needed any more.
 */
export type FetchPage<Item> = (
  page?: number,
  signal?: AbortSignal,
) => RequestPromise<ListEnvelope<Item>>;

/** One page of a list, as the API gave it. */
export class Page<Item> implements ListEnvelope<Item> {
  static {
    nameClass(Page, 'Page');
  }

  readonly data: readonly Item[];
  /** 1 for the first. */
  readonly page: number;
  /** Items that a full page holds. */
  readonly pageSize: number;
  /** Items of all pages. */
  readonly total: number;
  /** Pages there were when this one was got. */
  readonly totalPages: number;
  readonly #fetchPage: FetchPage<Item>;

  /** @throws ResponseValidationError when the answer is no list. */
  constructor(envelope: ListEnvelope<Item>, fetchPage: FetchPage<Item>) {
    checkListEnvelope(envelope);
    this.data = envelope.data;
    this.page = envelope.page;
    this.pageSize = envelope.pageSize;
    this.total = envelope.total;
    this.totalPages = envelope.totalPages;
    this.#fetchPage = fetchPage;
  }

  /** Whether there was a page after this one when this one was got. */
  hasNextPage(): boolean {
    return this.page < this.totalPages;
  }

  /**
   * Gets the page after this one.
   *
   * @throws ConfigurationError when this is the last one: ask `hasNextPage()` first.
   */
  async getNextPage(): Promise<Page<Item>> {
    if (!this.hasNextPage()) {
      throw new ConfigurationError(
        `Page ${this.page} of ${this.totalPages} is the last one. Ask hasNextPage() first.`,
      );
    }
    return new Page(await this.#fetchPage(this.page + 1), this.#fetchPage);
  }
}
