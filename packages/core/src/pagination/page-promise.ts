import { checkOptions, type OptionTable, type OptionWords } from '../options/check-options.js';
import type { ListOptions } from '../options/list-options.js';
import { expectCount } from '../options/option-checks.js';
import type { RequestPromise, WithResponse } from '../request-promise.js';
import { nameClass } from '../util/name-class.js';
import { setInspect } from '../util/set-inspect.js';
import type { FetchPage, Paging } from './fetch-page.js';
import { iterateItems } from './iterate-items.js';
import { latePages } from './late-pages.js';
import { Page } from './page.js';

/** How much `toArray` collects. */
export interface ToArrayOptions {
  /** Most items to collect. Pages that are not needed for them are not fetched. Default: all. */
  readonly limit?: number | undefined;
  /** How many requests may be in flight at once; items keep their order. Default: as the list's options say. */
  readonly concurrency?: number | undefined;
}

const toArrayTable: OptionTable<ToArrayOptions> = {
  limit: { check: expectCount(0, Number.POSITIVE_INFINITY) },
  concurrency: { check: expectCount(1) },
};

/** Text that `console.log` shows for a list without `await`. */
const shownUnread =
  'PagePromise { await it for the first page, whose items are in data, or use for await }';

const toArrayWords: OptionWords = { title: 'options of toArray', example: '{ limit: 10 }' };

/** The list options that concern paging. */
export type PagingOptions = Pick<ListOptions, 'prefetch' | 'concurrency' | 'signal'>;

/**
 * A list that is not requested yet. Nothing is sent until it is awaited or iterated; the first page is
 * fetched once, however often that happens.
 *
 * @example
 * ```ts
 * for await (const agent of client.agents.list()) console.log(agent.name); // items of all pages
 * const firstPage = await client.agents.list();
 * const newest = await client.agents.list().toArray({ limit: 10 });
 * ```
 */
export class PagePromise<Item> implements Promise<Page<Item>>, AsyncIterable<Item> {
  static {
    nameClass(PagePromise, 'PagePromise');
    setInspect(PagePromise, () => shownUnread);
  }

  readonly [Symbol.toStringTag] = 'PagePromise';
  readonly #fetchPage: FetchPage<Item>;
  readonly #paging: Paging;
  readonly #concurrency: number | undefined;
  #first: RequestPromise<Page<Item>> | undefined;

  constructor(fetchPage: FetchPage<Item>, options?: PagingOptions, onShrink?: Paging['onShrink']) {
    const { prefetch, concurrency, signal } = options ?? {};
    this.#fetchPage = fetchPage;
    this.#paging = { prefetch, signal, onShrink };
    this.#concurrency = concurrency;
  }

  /** Fetches the first page: the one that the filter `page` names, or page 1. */
  firstPage(): RequestPromise<Page<Item>> {
    this.#first ??= this.#fetchPage().map(
      (envelope) => new Page(envelope, this.#fetchPage, this.#paging),
    );
    return this.#first;
  }

  /** The first page together with status, headers, trace id, rate limit and attempts. */
  withResponse(): Promise<WithResponse<Page<Item>>> {
    return this.firstPage().withResponse();
  }

  /**
   * Walks through the pages. While your code consumes one, the next ones are fetched (the option `prefetch`). A
   * page that could not be fetched rejects when the walk reaches it.
   */
  async *pages(): AsyncGenerator<Page<Item>, void, undefined> {
    const [first] = await Promise.all([this.firstPage(), latePages.load()]);
    yield* first.pages();
  }

  /** Walks through the items of all pages, each once. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return iterateItems(() => this.firstPage());
  }

  /**
   * Collects the items of all pages, or the first `limit` of them, in the order of the list.
   *
   * @throws ConfigurationError when `limit` is not an integer from 0, or `concurrency` not an integer from 1,
   * and for an unknown option.
   */
  async toArray(options: ToArrayOptions = {}): Promise<Item[]> {
    checkOptions(options, toArrayTable, toArrayWords);
    const { limit, concurrency = this.#concurrency } = options;
    if (limit === 0) return [];
    const [first, { collectItems }] = await Promise.all([this.firstPage(), latePages.load()]);
    return collectItems(first, { limit, concurrency });
  }

  /**
   * Called by `await`. Gets the first page.
   * @param onRejected - called with the error when the page cannot be fetched.
   */
  // biome-ignore lint/suspicious/noThenProperty: awaiting a list gives its first page, by design.
  then<Fulfilled = Page<Item>, Rejected = never>(
    onFulfilled?: ((page: Page<Item>) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.firstPage().then(onFulfilled, onRejected);
  }

  /**
   * As on every promise, for the first page.
   * @param onRejected - called with the error when the page cannot be fetched.
   */
  catch<Rejected = never>(
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Page<Item> | Rejected> {
    return this.firstPage().catch(onRejected);
  }

  /**
   * As on every promise, for the first page.
   * @param onFinally - called when the page has been fetched or has failed.
   */
  finally(onFinally?: (() => void) | null): Promise<Page<Item>> {
    return this.firstPage().finally(onFinally);
  }
}
