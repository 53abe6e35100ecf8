import type { SendOptions, StreamBody, WireRequest } from './transport.js';

/**
 * The body of one attempt. It knows whether anything of the request may have left, and tells a
 * failure of its own source from one of the network.
 */
export class OutgoingBody {
  readonly #body: WireRequest['body'];
  readonly #onRequestSent: SendOptions['onRequestSent'];
  #content: AsyncGenerator<Uint8Array, void> | undefined;
  /** Whether any byte of the request may have left. */
  sent = false;
  /** What the source threw, where it did. */
  failure: { readonly error: unknown } | undefined;
  /** Called with what the source threw. */
  onFailure: ((error: unknown) => void) | undefined;

  constructor(body: WireRequest['body'], onRequestSent: SendOptions['onRequestSent']) {
    this.#body = body;
    this.#onRequestSent = onRequestSent;
  }

  /** The connection stands, and the request is being written. */
  start(): void {
    // The head goes out with the first bytes of a stream, and the server cannot act on a head alone.
    if (typeof this.#body !== 'object') this.#markSent();
  }

  /** Opens the body, where it is a stream. */
  open(body: StreamBody): AsyncGenerator<Uint8Array, void> {
    this.#content = this.#read(body);
    return this.#content;
  }

  /** The attempt is over: lets go of a stream that was not read to its end. */
  close(): void {
    // Not waited for: a source may hang in its next chunk.
    this.#content?.return().catch(() => {});
  }

  async *#read(body: StreamBody): AsyncGenerator<Uint8Array, void> {
    try {
      for await (const chunk of body.open()) {
        this.#markSent();
        yield chunk;
      }
    } catch (error) {
      this.failure = { error };
      this.onFailure?.(error);
      throw error;
    }
    this.#markSent();
  }

  #markSent(): void {
    if (this.sent) return;
    this.sent = true;
    this.#onRequestSent?.('maybe');
  }
}
