import type { Dispatcher } from 'undici';
import { ConfigurationError } from '../errors/configuration-error.js';
import { raceWithSignal } from '../util/race-with-signal.js';
import type { DefaultTransportOptions, ProxySettings } from './default-transport-options.js';
import { createClosedFailure } from './describe-failure.js';
import { OutgoingBody } from './outgoing-body.js';
import { ResponseHandler } from './response-handler.js';
import type { SendOptions, Transport, WireRequest, WireResponse } from './transport.js';
import { openAgent } from './undici-agent.js';
import { openProxyAgent } from './undici-proxy.js';

/**
 * Sends with undici's dispatcher, below its `request` and `fetch`. Without a dispatcher given, it
 * opens a keep-alive agent of its own when the first request is sent, and closes that one only.
 *
 * @throws `ConfigurationError` when what is given is no dispatcher.
 */
export function createUndiciTransport({
  dispatcher,
  proxy,
}: DefaultTransportOptions = {}): Transport {
  if (dispatcher !== undefined && !isDispatcher(dispatcher)) {
    throw new ConfigurationError(
      'dispatcher has no dispatch function: pass an undici Dispatcher, such as new Agent() or new ProxyAgent(url).',
    );
  }
  return new UndiciTransport(dispatcher, proxy);
}

class UndiciTransport implements Transport {
  readonly #given: Dispatcher | undefined;
  readonly #proxy: ProxySettings | undefined;
  readonly #inFlight = new Set<ResponseHandler>();
  #opening: Promise<Dispatcher> | undefined;
  #ready: Dispatcher | undefined;
  #closed = false;

  constructor(given: Dispatcher | undefined, proxy: ProxySettings | undefined) {
    this.#given = given;
    this.#proxy = proxy;
    this.#ready = given;
  }

  async send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    options.onRequestSent?.('no');
    if (options.signal.aborted) throw options.signal.reason;
    const dispatcher = this.#ready ?? (await raceWithSignal(this.#open(), options.signal));
    if (this.#closed) throw createClosedFailure('no');
    return this.#dispatch(dispatcher, request, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const handler of this.#inFlight) handler.close();
    if (this.#given) return;
    const agent = await this.#opening;
    await agent?.destroy();
  }

  #dispatch(dispatcher: Dispatcher, request: WireRequest, options: SendOptions) {
    const body = new OutgoingBody(request.body, options.onRequestSent);
    return new Promise<WireResponse>((resolve, reject) => {
      const onSettled = () => {
        this.#inFlight.delete(handler);
        body.close();
      };
      const handler = new ResponseHandler(options, { body, resolve, reject, onSettled });
      this.#inFlight.add(handler);
      try {
        dispatcher.dispatch(toDispatchOptions(request, body), handler);
      } catch (error) {
        handler.fail(error);
      }
    });
  }

  async #open(): Promise<Dispatcher> {
    this.#opening ??= this.#proxy ? openProxyAgent(this.#proxy) : openAgent();
    this.#ready = await this.#opening;
    return this.#ready;
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
