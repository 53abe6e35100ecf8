import type { Dispatcher } from 'undici';
import { ConfigurationError } from '../errors/client-errors.js';
import { createClosedFailure } from './create-transport-failure.js';
import type { DefaultTransportOptions, ProxySettings } from './default-transport-options.js';
import { LateTransport } from './late-transport.js';
import { OutgoingBody } from './outgoing-body.js';
import { type RequireModule, requireLate } from './require-late.js';
import type { SendOptions, Transport, WireRequest, WireResponse } from './transport.js';
import { openAgent } from './undici-agent.js';
import { UndiciHandler } from './undici-handler.js';
import { openProxyAgent } from './undici-proxy.js';

/**
 * Sends with undici's dispatcher, below its `request` and `fetch`. Without a dispatcher given, it
 * loads undici when the first request is sent, and opens a keep-alive agent of its own.
 *
 * @throws `ConfigurationError` when `dispatcher` is not an undici dispatcher.
 */
export function createUndiciTransport(
  { dispatcher, proxy }: DefaultTransportOptions = {},
  load: RequireModule = requireLate,
): Transport {
  if (dispatcher === undefined) return new LateTransport(() => openUndiciTransport(proxy, load));
  if (!isDispatcher(dispatcher)) {
    throw new ConfigurationError(
      'dispatcher must be an undici Dispatcher, such as new Agent() or new ProxyAgent(url): it has no dispatch function.',
    );
  }
  return new UndiciTransport(dispatcher);
}

/**
 * Loads undici at once, and opens an agent that is closed with the transport.
 *
 * @throws what `load` throws, or a `ConfigurationError` where a proxy is asked for.
 */
export function openUndiciTransport(
  proxy: ProxySettings | undefined,
  load: RequireModule,
): Transport {
  if (typeof globalThis.clearImmediate !== 'function') {
    // Jest's jsdom: undici would be loaded, and hang.
    throw new Error('this environment has the timers of a browser, which undici cannot use');
  }
  const agent = proxy ? openProxyAgent(proxy, load) : openAgent(load);
  return new UndiciTransport(agent, agent);
}

class UndiciTransport implements Transport {
  readonly #dispatcher: Dispatcher;
  readonly #own: Dispatcher | undefined;
  readonly #inFlight = new Set<UndiciHandler>();
  #closed = false;

  /** @param own what is closed with the transport. */
  constructor(dispatcher: Dispatcher, own?: Dispatcher) {
    this.#dispatcher = dispatcher;
    this.#own = own;
  }

  async send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    options.onRequestSent?.('no');
    if (options.signal.aborted) throw options.signal.reason;
    if (this.#closed) throw createClosedFailure('no');
    return this.#dispatch(request, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const handler of this.#inFlight) handler.close();
    await this.#own?.destroy();
  }

  #dispatch(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    const body = new OutgoingBody(request.body, options.onRequestSent);
    return new Promise<WireResponse>((resolve, reject) => {
      const onFinished = () => {
        this.#inFlight.delete(handler);
        body.close();
      };
      const handler = new UndiciHandler(options, { body, resolve, reject, onFinished });
      this.#inFlight.add(handler);
      try {
        this.#dispatcher.dispatch(toDispatchOptions(request, body), handler);
      } catch (error) {
        handler.fail(error);
      }
    });
  }
}

const isDispatcher = (value: object): value is Dispatcher =>
  typeof Reflect.get(value, 'dispatch') === 'function';

function toDispatchOptions(
  { method, url, headers, body }: WireRequest,
  outgoing: OutgoingBody,
): Dispatcher.DispatchOptions {
  const pathStart = url.indexOf('/', url.indexOf('//') + 2);
  const length = typeof body === 'object' ? body.byteLength : undefined;
  return {
    origin: pathStart === -1 ? url : url.slice(0, pathStart),
    path: pathStart === -1 ? '/' : url.slice(pathStart),
    method,
    headers: length === undefined ? headers : { ...headers, 'content-length': String(length) },
    // undici takes async iterables too, which its types leave out.
    body: (typeof body === 'object' ? outgoing.open(body) : (body ?? null)) as string | null,
    // The pipeline's clock rules, over headers and body together.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}
