import type { Dispatcher } from 'undici';
import { ConfigurationError } from '../errors/client-errors.js';
import { LatePart } from '../late/late-part.js';
import { LinkedList } from '../util/linked-list.js';
import { createClosedFailure } from './create-transport-failure.js';
import type { DefaultTransportOptions, ProxySettings } from './default-transport-options.js';
import { LateTransport } from './late-transport.js';
import { OutgoingBody } from './outgoing-body.js';
import { type RequireModule, requireLate } from './require-late.js';
import type { ResponseHandler } from './response-handler.js';
import type { SendOptions, Transport, WireRequest, WireResponse } from './transport.js';
import { openAgent } from './undici-agent.js';
import { UndiciHandler } from './undici-handler.js';

const proxies = /* @__PURE__ */ new LatePart(() => import('../late/proxy.js'), 'proxies');

/**
 * Creates a transport that sends with an undici dispatcher, the layer below its `request` and `fetch`. Without
 * `dispatcher`, it loads undici at the first request, and opens a keep-alive agent.
 *
 * @throws `ConfigurationError` when `dispatcher` is not an undici dispatcher.
 */
export function createUndiciTransport(
  { dispatcher, proxy }: DefaultTransportOptions = {},
  load: RequireModule = requireLate,
): Transport {
  if (dispatcher === undefined) {
    return new LateTransport(() =>
      proxy ? openProxyTransport(proxy, load) : openUndiciTransport(load),
    );
  }
  if (!isDispatcher(dispatcher)) {
    throw new ConfigurationError(
      'dispatcher must be an undici Dispatcher, such as new Agent() or new ProxyAgent(url): it has no dispatch function.',
    );
  }
  return new UndiciTransport(dispatcher);
}

/**
 * Loads undici at once, and opens an agent that closes with the transport.
 *
 * @throws the error of `load`.
 */
export function openUndiciTransport(load: RequireModule): Transport {
  const agent = openAgent(load);
  return new UndiciTransport(agent, agent);
}

/**
 * Opens an agent for a proxy, which closes with the transport.
 *
 * @throws `ConfigurationError` when there is no undici.
 */
async function openProxyTransport(proxy: ProxySettings, load: RequireModule): Promise<Transport> {
  const { openProxyAgent } = proxies.loaded ?? (await proxies.load());
  const agent = openProxyAgent(proxy, load);
  return new UndiciTransport(agent, agent);
}

class UndiciTransport implements Transport {
  readonly #dispatcher: Dispatcher;
  readonly #own: Dispatcher | undefined;
  readonly #inFlight = new LinkedList<ResponseHandler>();
  #closed = false;

  /** @param own the dispatcher to close with the transport. */
  constructor(dispatcher: Dispatcher, own?: Dispatcher) {
    this.#dispatcher = dispatcher;
    this.#own = own;
  }

  send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    options.onRequestSent?.('no');
    if (options.signal.aborted) return Promise.reject(options.signal.reason);
    if (this.#closed) return Promise.reject(createClosedFailure('no'));
    const body = new OutgoingBody(request.body, options.onRequestSent);
    return new Promise<WireResponse>((resolve, reject) => {
      const ending = { body, resolve, reject, inFlight: this.#inFlight };
      const handler = new UndiciHandler(options, ending);
      try {
        this.#dispatcher.dispatch(toDispatchOptions(request, body), handler);
      } catch (error) {
        handler.fail(error);
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const handler of this.#inFlight.drain()) handler.close();
    await this.#own?.destroy();
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
    // undici accepts async iterables too, but its types do not list them.
    body: (typeof body === 'object' ? outgoing.open(body) : (body ?? null)) as string | null,
    // Off: the pipeline has one timeout for headers and body together.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}
