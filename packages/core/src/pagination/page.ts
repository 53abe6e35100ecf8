import { ConfigurationError } from '../errors/client-errors.js';
import { nameClass } from '../util/name-class.js';
import type { FetchPage, Paging, WalkLimits } from './fetch-page.js';
import { iterateItems } from './iterate-items.js';
import { latePages } from './late-pages.js';
import { checkListEnvelope, type ListEnvelope } from './list-envelope.js';

/**
 * One page of a list. `data` has its items; `for await` walks through them, and then through those of all
 * pages after it.
 */
export class Page<Item> implements ListEnvelope<Item>, AsyncIterable<Item> {
  static {
    nameClass(Page, 'Page');
  }

  /** The items of this page. */
  readonly data: Item[];
  /** 1 for the first. */
  readonly page: number;
  /** How many items a full page has. */
  readonly pageSize: number;
  /** How many items all pages have together. */
  readonly total: number;
  /** How many pages there were when this one was fetched. */
  readonly totalPages: number;
  readonly #fetchPage: FetchPage<Item>;
  readonly #paging: Paging | undefined;

  /** @throws ResponseValidationError when the response is not a list. */
  constructor(envelope: ListEnvelope<Item>, fetchPage: FetchPage<Item>, paging?: Paging) {
    checkListEnvelope(envelope);
    // It was parsed for this page, so no other code refers to it.
    this.data = envelope.data as Item[];
    this.page = envelope.page;
    this.pageSize = envelope.pageSize;
    this.total = envelope.total;
    this.totalPages = envelope.totalPages;
    this.#fetchPage = fetchPage;
    this.#paging = paging;
  }

  /** Whether there was a page after this one when this one was fetched. */
  hasNextPage(): boolean {
    return this.page < this.totalPages;
  }

  /**
   * Gets the page after this one.
   *
   * @throws ConfigurationError when this is the last page: call `hasNextPage()` first.
   */
  async getNextPage(): Promise<Page<Item>> {
    if (!this.hasNextPage()) {
      throw new ConfigurationError(
        `Page ${this.page} of ${this.totalPages} is the last page. Call hasNextPage() first.`,
      );
    }
    return this.#load(this.page + 1);
  }

  /**
   * Walks through this page and those after it. While one is consumed, the next ones are fetched, as the
   * option `prefetch` of the list says.
   *
   * @param walk Limits of this walk, for code that collects items.
   */
  async *pages(walk?: WalkLimits): AsyncGenerator<Page<Item>, void, undefined> {
    const { iteratePages } = await latePages.load();
    const load = (page: number, abandon?: AbortSignal) => this.#load(page, abandon);
    yield* iteratePages<Page<Item>>(this, load, { ...this.#paging, ...walk });
  }

  /** Walks through the items of this page and of those after it, each once. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return iterateItems(() => this);
  }

  async #load(page: number, abandon?: AbortSignal): Promise<Page<Item>> {
    return new Page(await this.#fetchPage(page, abandon), this.#fetchPage, this.#paging);
  }
}
