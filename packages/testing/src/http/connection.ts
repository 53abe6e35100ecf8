import type { InFlightRequest } from '../clock/in-flight.js';
import type { ConnectionFailure, FaultAction } from './exchange.js';

/** Status and headers of a response. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Head of a response whose body is sent in pieces. */
export interface PlayedHead extends ResponseHead {
  /** Value of `Content-Length`, in bytes. Fewer may be sent. */
  readonly length: number;
}

/** Receives the pieces of a response body. */
export interface BodySink {
  write(bytes: Uint8Array): void;
  /** Ends the response. */
  end(): void;
  /** Closes the connection before the response is complete. */
  cut(): void;
}

/**
 * The record that the in-memory transport made when the client dispatched a request. `CorrelationIds` passes it
 * to the server.
 */
export interface SentRequest {
  /** Counts the request as in flight, from its dispatch on. */
  readonly request: InFlightRequest;
  /** The planned fault of this request, already removed from the plan. */
  readonly fault: FaultAction | undefined;
}

/** The client's connection that a request came in on, and on which its response is sent or broken. */
export interface Connection {
  /** Set for requests of the in-memory transport. */
  readonly sent: SentRequest | undefined;
  /** Aborted when the client goes away. */
  readonly gone: AbortSignal;
  /** Ends the connection without a response. */
  fail(failure: ConnectionFailure): Response;
  /** Sends a complete response. */
  send(head: ResponseHead, text: string | undefined): Response;
  /** Sends the head, then what `perform` writes. */
  play(head: PlayedHead, perform: (sink: BodySink) => Promise<void>): Promise<Response>;
}

/** Values that the Hono application receives with each request. */
export interface ConnectionBindings {
  readonly connection?: Connection;
}
