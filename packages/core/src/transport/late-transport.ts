import { createClosedFailure } from './create-transport-failure.js';
import type { SendOptions, Transport, WireRequest, WireResponse } from './transport.js';

/** A transport that is opened at the first request, so that creating a client loads nothing. */
export class LateTransport implements Transport {
  readonly #open: () => Transport;
  #ready: Transport | undefined;
  #closed = false;

  /** @param open opens the transport. If it throws, `send` rejects with its error. */
  constructor(open: () => Transport) {
    this.#open = open;
  }

  send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    if (this.#ready) return this.#ready.send(request, options);
    try {
      if (this.#closed) throw createClosedFailure('no');
      this.#ready = this.#open();
    } catch (error) {
      options.onRequestSent?.('no');
      return Promise.reject(error);
    }
    return this.#ready.send(request, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#ready?.close();
  }
}
