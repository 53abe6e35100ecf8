import type { BodySink, Connection, PlayedHead, ResponseHead } from './connection.js';
import { createConnectionError, createSocketError } from './create-connection-error.js';
import type { ConnectionFailure } from './exchange.js';

/** The connection of `mock.fetch()`. It fails as the platform's `fetch` does. */
export class WebConnection implements Connection {
  readonly sent = undefined;
  readonly gone: AbortSignal;
  readonly #url: URL;
  #failure: unknown;

  constructor({ url, signal }: Request) {
    this.#url = new URL(url);
    this.gone = signal;
  }

  fail(failure: ConnectionFailure): Response {
    const cause = createConnectionError(failure, this.#url);
    this.#failure = this.gone.aborted ? this.gone.reason : new TypeError('fetch failed', { cause });
    // Never returned to the caller: `pass` throws instead.
    return new Response(null, { status: 500 });
  }

  send(head: ResponseHead, text: string | undefined): Response {
    return new Response(text ?? null, head);
  }

  async play(
    { status, headers }: PlayedHead,
    perform: (sink: BodySink) => Promise<void>,
  ): Promise<Response> {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const cut = () =>
          controller.error(new TypeError('terminated', { cause: createSocketError() }));
        const sink = {
          write: (bytes: Uint8Array) => controller.enqueue(bytes),
          end: () => controller.close(),
          cut,
        };
        perform(sink).catch((error) =>
          controller.error(this.gone.aborted ? this.gone.reason : error),
        );
      },
    });
    return new Response(body, { status, headers });
  }

  /** Returns the response. @throws the error of `fetch` when the connection failed. */
  pass(response: Response): Response {
    if (this.#failure !== undefined) throw this.#failure;
    return response;
  }
}
