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
    return this.#ready ? this.#ready.send(request, options) : this.#openAndSend(request, options);
  }

  async close(): Promise<void> {
    this.#closed = true;
    const opened = this.#ready ?? (await this.#opening?.catch(() => undefined));
    await opened?.close();
  }

  async #openAndSend(request: WireRequest, options: SendOptions): Promise<WireResponse> {
    this.#ready = await this.#openFor(options);
    return this.#ready.send(request, options);
  }

  #openFor(options: SendOptions): Transport | Promise<Transport> {
    try {
      if (this.#closed) throw createClosedFailure('no');
      const opened = this.#opening ?? this.#open();
      return opened instanceof Promise ? this.#waitFor(opened, options) : opened;
    } catch (error) {
      options.onRequestSent?.('no');
      throw error;
    }
  }

  async #waitFor(
    opening: Promise<Transport>,
    { signal, onRequestSent }: SendOptions,
  ): Promise<Transport> {
    onRequestSent?.('no');
    this.#opening = opening;
    try {
      const ready = await raceWithSignal(opening, signal);
      if (this.#closed) throw createClosedFailure('no');
      return ready;
    } catch (error) {
      if (this.#opening === opening && !signal.aborted) this.#opening = undefined;
      throw error;
    }
  }
}
