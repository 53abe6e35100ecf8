import { raceWithSignal } from '../util/race-with-signal.js';
import { createClosedFailure } from './create-transport-failure.js';
import type { SendOptions, Transport, WireRequest, WireResponse } from './transport.js';

/** A transport that is opened at the first request, so that creating a client loads nothing. */
export class LateTransport implements Transport {
  readonly #open: () => Transport | Promise<Transport>;
  #opening: Promise<Transport> | undefined;
  #ready: Transport | undefined;
  #closed = false;

  /** @param open opens the transport. If it throws, `send` rejects with its error, and the next `send` tries again. */
  constructor(open: () => Transport | Promise<Transport>) {
    this.#open = open;
  }

  send(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    if (this.#ready) return this.#ready.send(request, options);
    try {
      if (this.#closed) throw createClosedFailure('no');
      const opened = this.#opening ?? this.#open();
      if (opened instanceof Promise) return this.#sendWhenOpen(opened, request, options);
      this.#ready = opened;
    } catch (error) {
      options.onRequestSent?.('no');
      return Promise.reject(error);
    }
    return this.#ready.send(request, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opened = this.#ready ?? (await this.#opening?.catch(() => undefined));
    await opened?.close();
  }

  async #sendWhenOpen(
    opening: Promise<Transport>,
    request: WireRequest,
    options: SendOptions,
  ): Promise<WireResponse> {
    options.onRequestSent?.('no');
    if (!this.#opening) {
      this.#opening = opening;
      // Also when its requests have ended by then.
      opening.catch(() => {
        this.#opening = undefined;
      });
    }
    const ready = await raceWithSignal(opening, options.signal);
    if (this.#closed) throw createClosedFailure('no');
    this.#ready = ready;
    return ready.send(request, options);
  }
}
