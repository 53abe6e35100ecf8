import { ConfigurationError } from '../errors/client-errors.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import { createClosedFailure } from './create-transport-failure.js';
import { type Fetch, fetchOnce, type ToBody } from './fetch-once.js';
import { toReadableStream } from './request-stream.js';
import type { SendOptions, Transport, WireRequest, WireResponse } from './transport.js';

/** How a `fetch` is used. */
export interface FetchTransportOptions {
  /** Whether it takes a stream as body. Default: outside of browsers and React Native. */
  readonly streamsRequests?: boolean | undefined;
  /** Makes a stream of the kind that it takes. Default: a web stream. */
  readonly toBody?: ToBody | undefined;
}

/**
 * Sends with a `fetch`: the one given, or the runtime's. Where it takes no streams, an upload is
 * gathered in memory first. Node's own `fetch` keeps what it has sent in memory until the response comes
 * (it holds a copy for redirects), which is one reason why undici is the default there.
 */
export const createFetchTransport = (given?: Fetch, options?: FetchTransportOptions): Transport =>
  new FetchTransport(given, options);

class FetchTransport implements Transport {
  readonly #given: Fetch | undefined;
  readonly #toBody: ToBody | undefined;
  readonly #inFlight = new Set<AbortController>();
  #closed = false;

  constructor(
    given: Fetch | undefined,
    { streamsRequests, toBody = toReadableStream }: FetchTransportOptions = {},
  ) {
    this.#given = given;
    // Browsers either lack request streams or want HTTP/2 for them. Both they and React Native are
    // told by this old global, which servers do not have.
    this.#toBody = (streamsRequests ?? !('XMLHttpRequest' in globalThis)) ? toBody : undefined;
  }

  async send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    const { signal } = options;
    options.onRequestSent?.('no');
    if (signal.aborted) throw signal.reason;
    if (this.#closed) throw createClosedFailure('no');
    // Looked up late, because tracers replace the global one.
    const send = this.#given ?? globalThis.fetch;
    if (typeof send !== 'function') throw noFetch();
    // One of our own, because fetch leaves a listener on the signal that it is given.
    const attempt = new AbortController();
    const onAbort = () => attempt.abort(signal.reason);
    signal.addEventListener('abort', onAbort);
    this.#inFlight.add(attempt);
    try {
      const exchange = { ...options, signal: attempt.signal, toBody: this.#toBody };
      return await raceWithSignal(fetchOnce(send, request, exchange), attempt.signal);
    } catch (error) {
      // What is left of the exchange would go on.
      attempt.abort(error);
      throw error;
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#inFlight.delete(attempt);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const attempt of this.#inFlight) attempt.abort(createClosedFailure('maybe'));
  }
}

const noFetch = (): ConfigurationError =>
  new ConfigurationError(
    'This runtime has no fetch. Pass one as the option fetch. In a Jest test with jsdom, write @jest-environment node at the top of the file instead.',
  );
