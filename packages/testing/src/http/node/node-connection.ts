import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { requireModule } from '../../shared/require-module.js';
import type { BodySink, Connection, PlayedHead, ResponseHead, SentRequest } from '../connection.js';
import type { ConnectionFailure } from '../exchange.js';

let alreadySentResponse: Response | undefined;

/** Tells the adapter that the response was sent already. Created late: it loads the platform's `fetch`. */
function alreadySent(): Response {
  alreadySentResponse ??= loadAlreadySent();
  return alreadySentResponse;
}

function loadAlreadySent(): Response {
  const adapter: typeof import('@hono/node-server/utils/response') = requireModule(
    '@hono/node-server/utils/response',
  );
  return adapter.RESPONSE_ALREADY_SENT;
}

/** A connection of an HTTP server: a socket or, in memory, a pair of streams. */
export class NodeConnection implements Connection {
  readonly sent: SentRequest | undefined;
  readonly #outgoing: ServerResponse;
  readonly #socket: Socket;
  #gone: AbortSignal | undefined;

  constructor(
    { incoming, outgoing }: { incoming: IncomingMessage; outgoing: ServerResponse },
    sent?: SentRequest,
  ) {
    this.#outgoing = outgoing;
    this.#socket = incoming.socket;
    this.sent = sent;
  }

  get gone(): AbortSignal {
    this.#gone ??= this.#watch();
    return this.#gone;
  }

  fail(failure: ConnectionFailure): Response {
    // The server has read the request, so it can no longer refuse the connection. It resets it instead.
    if (failure === 'closed') this.#socket.end();
    else if (failure === 'garbage') this.#socket.end('\u0000\u0001 This is no HTTP.\r\n\r\n');
    else this.#socket.resetAndDestroy();
    return alreadySent();
  }

  /** Writes past the adapter, which would build a `Response` and read its body again. */
  send({ status, headers }: ResponseHead, text: string | undefined): Response {
    const length = text === undefined ? {} : { 'Content-Length': Buffer.byteLength(text) };
    this.#outgoing.writeHead(status, { ...headers, ...length }).end(text);
    return alreadySent();
  }

  async play(
    { status, headers, length }: PlayedHead,
    perform: (sink: BodySink) => Promise<void>,
  ): Promise<Response> {
    const outgoing = this.#outgoing;
    outgoing.writeHead(status, { ...headers, 'Content-Length': length });
    outgoing.flushHeaders();
    const sink = {
      write: (bytes: Uint8Array) => void outgoing.write(bytes),
      end: () => void outgoing.end(),
      cut: () => void this.#socket.end(),
    };
    await perform(sink).catch(() => this.#socket.destroy());
    return alreadySent();
  }

  #watch(): AbortSignal {
    const controller = new AbortController();
    if (this.#outgoing.destroyed || this.#socket.destroyed) controller.abort();
    else this.#outgoing.once('close', () => controller.abort());
    return controller.signal;
  }
}
