import type { LoadPage } from './fetch-page.js';
import type { ListEnvelope } from './list-envelope.js';

/** How far ahead of its reader a prefetcher fetches. */
export interface PrefetchOptions {
  /** Pages beyond the one that was read last. */
  readonly ahead: number;
  /** The same while only the first page has been read. */
  readonly aheadOfFirst: number;
  /** How many requests may be in flight at once. */
  readonly concurrency: number;
  /** How many items the reader wants: only pages that are needed for them are fetched ahead. */
  readonly limit: number;
  /** No page beyond this one is fetched ahead. */
  readonly lastAllowed: number;
  /** The caller's signal. */
  readonly signal: AbortSignal | undefined;
}

/** A page on its way. `sentAt` and `arrivedAt` number the events, to tell which came first. */
interface Fetching<PageType> {
  readonly page: Promise<PageType>;
  readonly sentAt: number;
}

interface Count {
  readonly arrivedAt: number;
  readonly totalPages: number;
}

/**
 * Fetches pages ahead of the reader: in order, each once, and only pages that exist according to the responses
 * so far. A failed page rejects only when it is read.
 */
export class PagePrefetcher<PageType extends ListEnvelope> {
  readonly #loadPage: LoadPage<PageType>;
  readonly #options: PrefetchOptions;
  readonly #controller = new AbortController();
  /** Pages on their way or not read yet, in order. Not a `Map`: its old tables keep pages in memory. */
  readonly #fetching: Fetching<PageType>[] = [];
  readonly #counts: Count[] = [];
  #events = 0;
  #inFlight = 0;
  #ahead: number;
  #nextToFetch: number;
  #read: { readonly page: number; readonly sentAt: number };
  #itemsWanted: number;
  #largestPage = 1;
  #stopped = false;

  constructor(first: PageType, loadPage: LoadPage<PageType>, options: PrefetchOptions) {
    this.#loadPage = loadPage;
    this.#options = options;
    this.#ahead = options.aheadOfFirst;
    this.#nextToFetch = first.page + 1;
    this.#read = { page: first.page, sentAt: 0 };
    this.#itemsWanted = options.limit;
    this.#count(first);
    this.#note(first);
    this.#fetchAhead();
  }

  /**
   * Whether there may be a page after the one read last. A response that arrived after that page was
   * requested may be newer, and may count more pages.
   */
  hasNext(): boolean {
    const { page, sentAt } = this.#read;
    return this.#counts.some(
      ({ arrivedAt, totalPages }) => arrivedAt > sentAt && totalPages > page,
    );
  }

  /** Returns the page after the one read last, or the page that the API sent instead. */
  async next(): Promise<PageType> {
    const number = this.#read.page + 1;
    if (number === this.#nextToFetch) this.#fetch();
    this.#ahead = this.#options.ahead;
    this.#fetchAhead();
    const [fetching] = this.#fetching;
    if (!fetching) throw new RangeError(`Page ${number} was not requested.`);
    const page = await fetching.page;
    // It arrived before the signal aborted. Loading it again rejects as for any other page, and sends nothing.
    if (this.#options.signal?.aborted) await this.#loadPage(number);
    this.#fetching.shift();
    this.#read = { page: number, sentAt: fetching.sentAt };
    this.#dropOldCounts();
    if (page.page !== number) return page;
    this.#note(page);
    this.#fetchAhead();
    return page;
  }

  /** Aborts the requests in flight: nothing reads their pages. */
  close(): void {
    this.#stopped = true;
    if (this.#inFlight > 0) this.#controller.abort(new Error('The page is not needed any more.'));
  }

  #fetchAhead(): void {
    const { concurrency, lastAllowed } = this.#options;
    const needed = Math.ceil(this.#itemsWanted / this.#largestPage);
    const last = Math.min(
      this.#read.page + Math.min(this.#ahead, needed),
      this.#counts.at(-1)?.totalPages ?? 0,
      lastAllowed,
    );
    while (!this.#stopped && this.#inFlight < concurrency && this.#nextToFetch <= last) {
      this.#fetch();
    }
  }

  #fetch(): void {
    const number = this.#nextToFetch;
    this.#nextToFetch += 1;
    this.#inFlight += 1;
    this.#events += 1;
    const page = this.#receive(number);
    this.#fetching.push({ page, sentAt: this.#events });
    // `next` reports it when the page is read.
    page.catch(() => {});
  }

  async #receive(number: number): Promise<PageType> {
    try {
      const page = await this.#loadPage(number, this.#controller.signal);
      this.#inFlight -= 1;
      this.#count(page);
      this.#fetchAhead();
      return page;
    } catch (error) {
      this.#inFlight -= 1;
      this.#stopped = true;
      throw error;
    }
  }

  #count({ totalPages }: PageType): void {
    this.#events += 1;
    this.#counts.push({ arrivedAt: this.#events, totalPages });
  }

  #dropOldCounts(): void {
    const isOld = ({ arrivedAt }: Count) => arrivedAt < this.#read.sentAt;
    while (this.#counts[0] && isOld(this.#counts[0])) this.#counts.shift();
  }

  #note({ data }: PageType): void {
    this.#itemsWanted -= data.length;
    this.#largestPage = Math.max(this.#largestPage, data.length);
  }
}
