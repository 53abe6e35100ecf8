import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { duplexPair } from 'node:stream';
import { Agent, type Dispatcher } from 'undici';
import { nextTurn } from '../../clock/real-time.js';

/** A way into a server that opens no port. */
export interface InMemoryTransport {
  /** Sends every request to the server, whatever its origin, `https` ones too. */
  readonly dispatcher: Dispatcher;
  /** Ends what is in flight and closes all connections. */
  close(): Promise<void>;
}

/**
 * Connects undici and an HTTP server by pairs of streams: real HTTP/1.1, no socket, no TLS.
 * `beginRequest` is told of each request as it leaves, and its return when it has ended.
 */
export function createInMemoryTransport(
  server: Server,
  beginRequest: () => () => void,
): InMemoryTransport {
  const agent = new Agent({
    connect: (_options, callback) => {
      const [clientSide, serverSide] = duplexPair();
      // A pair of streams does not end together, as the two ends of a socket do.
      clientSide.once('close', () => serverSide.destroy());
      serverSide.once('close', () => clientSide.destroy());
      // Node documents that any Duplex may be handed to this event.
      server.emit('connection', serverSide);
      // undici takes a Duplex as well, but types a Socket. It frees a connection a turn of the event
      // loop after its answer: without such a turn here, each request would open one of its own.
      void nextTurn().then(() => callback(null, clientSide as unknown as Socket));
    },
  });
  return {
    dispatcher: agent.compose(countRequests(beginRequest)),
    close: () => agent.destroy(),
  };
}

/** Counts a request from the moment that it is dispatched until its last byte or its failure. */
const countRequests =
  (beginRequest: () => () => void): Dispatcher.DispatcherComposeInterceptor =>
  (dispatch) =>
  (options, handler) => {
    const endRequest = beginRequest();
    try {
      return dispatch(options, endingHandler(handler, endRequest));
    } catch (error) {
      endRequest();
      throw error;
    }
  };

/** Passes everything on, and tells when it is over. */
const endingHandler = (
  handler: Dispatcher.DispatchHandler,
  endRequest: () => void,
): Dispatcher.DispatchHandler => ({
  onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
  onRequestUpgrade: (...details) => {
    endRequest();
    handler.onRequestUpgrade?.(...details);
  },
  onResponseStart: (...details) => handler.onResponseStart?.(...details),
  onResponseData: (controller, chunk) => {
    handler.onResponseData?.(controller, chunk);
    // Nobody reads on at the moment, and perhaps never: the mock's part is done.
    if (controller.paused) endRequest();
  },
  onResponseEnd: (controller, trailers) => {
    endRequest();
    handler.onResponseEnd?.(controller, trailers);
  },
  onResponseError: (controller, error) => {
    endRequest();
    handler.onResponseError?.(controller, error);
  },
});
