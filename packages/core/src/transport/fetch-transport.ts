import { ConfigurationError } from '../errors/client-errors.js';
import { LinkedList } from '../util/linked-list.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { createClosedFailure } from './create-transport-failure.js';
import { type Fetch, type FetchAttempt, fetchOnce, type ToBody } from './fetch-once.js';
import type { SendOptions, Transport, WireRequest, WireResponse } from './transport.js';

/** Options of a transport that sends with a `fetch`. */
export interface FetchTransportOptions {
  /** Whether the `fetch` accepts a stream as body. Default: `false` in browsers and React Native, else `true`. */
  readonly streamsRequests?: boolean | undefined;
  /** Converts a stream to the kind that the `fetch` accepts. Default: a web stream. */
  readonly toBody?: ToBody | undefined;
}

/**
 * Creates a transport that sends with a `fetch`: the given one, or the runtime's. If it accepts no streams, an upload
 * is gathered in memory first. Node's `fetch` keeps a copy of an upload in memory until the response comes, for
 * redirects. For this reason, among others, undici is the default on Node.
 */
export const createFetchTransport = (given?: Fetch, options?: FetchTransportOptions): Transport =>
  new FetchTransport(given, options);

class FetchTransport implements Transport {
  readonly #given: Fetch | undefined;
  readonly #body: Pick<FetchAttempt, 'streamsRequests' | 'toBody'>;
  readonly #inFlight = new LinkedList<AbortController>();
  #closed = false;

  // Browsers have no request streams, or only over HTTP/2. Browsers and React Native have the old global;
  // runtimes on servers do not.
  constructor(
    given: Fetch | undefined,
    { streamsRequests = !('XMLHttpRequest' in globalThis), toBody }: FetchTransportOptions = {},
  ) {
    this.#given = given;
    this.#body = { streamsRequests, toBody };
  }

  async send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    const { signal } = options;
    options.onRequestSent?.('no');
    if (signal.aborted) throw signal.reason;
    if (this.#closed) throw createClosedFailure('no');
    // Looked up late, because tracers replace the global one.
    const send = this.#given ?? globalThis.fetch;
    if (typeof send !== 'function') throw noFetch();
    // A signal for this attempt alone, because fetch leaves a listener on its signal.
    const attempt = new AbortController();
    const onAbort = () => attempt.abort(signal.reason);
    signal.addEventListener('abort', onAbort);
    const link = this.#inFlight.add(attempt);
    try {
      const exchange = { ...options, signal: attempt.signal, ...this.#body };
      return await raceWithSignal(fetchOnce(send, request, exchange), attempt.signal);
    } catch (error) {
      // Stops the rest of the exchange.
      attempt.abort(error);
      throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#inFlight.remove(link);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const attempt of this.#inFlight.drain()) attempt.abort(createClosedFailure('maybe'));
  }
}

const noFetch = (): ConfigurationError =>
  new ConfigurationError(
    'This runtime has no fetch. Pass one as the option fetch. In a Jest test with jsdom, write @jest-environment node at the top of the file instead.',
  );
