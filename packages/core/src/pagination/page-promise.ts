import { ConfigurationError } from '../errors/configuration-error.js';
import type { RequestPromise, WithResponse } from '../request-promise.js';
import { iteratePages } from './iterate-pages.js';
import { type FetchPage, Page } from './page.js';

/** How much `toArray` collects. */
export interface ToArrayOptions {
  /** Items to collect at the most. Pages that are not needed for them are not fetched. Default: all. */
  readonly limit?: number | undefined;
}

/**
 * A list that has not been asked for yet. Nothing is sent until it is awaited or iterated; the first
 * page is got once, however often that happens.
 *
 * @example
 * ```ts
 * for await (const agent of client.agents.list()) console.log(agent.name); // items of all pages
 * const firstPage = await client.agents.list();
 * const newest = await client.agents.list().toArray({ limit: 10 });
 * ```
 */
export class PagePromise<Item> implements Promise<Page<Item>>, AsyncIterable<Item> {
  readonly [Symbol.toStringTag] = 'PagePromise';
  readonly #fetchPage: FetchPage<Item>;
  #first: RequestPromise<Page<Item>> | undefined;

  constructor(fetchPage: FetchPage<Item>) {
    this.#fetchPage = fetchPage;
  }

  /** Gets the first page, which is the one that `page` names if the list was called with it. */
  firstPage(): RequestPromise<Page<Item>> {
    this.#first ??= this.#fetchPage().map((envelope) => new Page(envelope, this.#fetchPage));
    return this.#first;
  }

  /** The first page together with status, headers, trace id, rate limit and attempts. */
  withResponse(): Promise<WithResponse<Page<Item>>> {
    return this.firstPage().withResponse();
  }

  /** Walks through the pages. A page is fetched when the one before has been consumed. */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    yield* iteratePages(await this.firstPage(), this.#fetchPage);
  }

  /** Walks through the items of all pages. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.data;
  }

  /**
   * Collects the items of all pages, or the first `limit` of them.
   *
   * @throws ConfigurationError when `limit` is no whole number from 0 on.
   */
  async toArray({ limit = Number.POSITIVE_INFINITY }: ToArrayOptions = {}): Promise<Item[]> {
    if (limit !== Number.POSITIVE_INFINITY && (!Number.isSafeInteger(limit) || limit < 0)) {
      throw new ConfigurationError(
        `limit must be a whole number from 0 on, but is ${String(limit)}. Leave it out for all items.`,
      );
    }
    const items: Item[] = [];
    if (limit === 0) return items;
    for await (const page of this.pages()) {
      for (const item of page.data) {
        items.push(item);
        if (items.length === limit) return items;
      }
    }
    return items;
  }

  /** What `await` calls: gets the first page. */
  // biome-ignore lint/suspicious/noThenProperty: awaiting a list gives its first page, by design.
  then<Fulfilled = Page<Item>, Rejected = never>(
    onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.firstPage().then(onFulfilled, onRejected);
  }

  /** As on every promise, for the first page. */
  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Page<Item> | Rejected> {
    return this.firstPage().catch(onRejected);
  }

  /** As on every promise, for the first page. */
  finally(onFinally?: (() => void) | null): Promise<Page<Item>> {
    return this.firstPage().finally(onFinally);
  }
}
