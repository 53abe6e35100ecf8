import type { SendOptions, StreamBody, WireRequest } from './transport.js';

/**
 * The body of one attempt. It records whether anything of the request may have been sent, and separates a failure
 * of its source from a failure of the network.
 */
export class OutgoingBody {
  readonly #body: WireRequest['body'];
  readonly #onRequestSent: SendOptions['onRequestSent'];
  #content: AsyncGenerator<Uint8Array, void> | undefined;
  /** Whether any byte of the request may have been sent. */
  sent = false;
  /** The error of the source; `undefined` if it has not failed. */
  failure: { readonly error: unknown } | undefined;
  /** Called with the error of the source. */
  onFailure: ((error: unknown) => void) | undefined;

  constructor(body: WireRequest['body'], onRequestSent: SendOptions['onRequestSent']) {
    this.#body = body;
    this.#onRequestSent = onRequestSent;
  }

  /** Call it when the connection is open and the request is about to be sent. */
  start(): void {
    // With a stream, the head is sent with the first bytes of the body, and the API cannot act on a head alone.
    if (typeof this.#body !== 'object') this.#markSent();
  }

  /** Opens a body that is a stream. */
  open(body: StreamBody): AsyncGenerator<Uint8Array, void> {
    this.#content = this.#read(body);
    return this.#content;
  }

  /** Call it after the attempt. Closes a stream that was not read to its end. */
  close(): void {
    // Not awaited: a source may hang in its next chunk.
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
