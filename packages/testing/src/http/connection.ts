import type { InFlightRequest } from '../clock/in-flight.js';
import type { ConnectionFailure, FaultAction } from './exchange.js';

/** Status and headers of an answer. */
export interface ResponseHead {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Head of an answer whose body is played in pieces. */
export interface PlayedHead extends ResponseHead {
  /** What the answer says of its length, in bytes, whatever comes of it. */
  readonly length: number;
}

/** Where the pieces of a body go. */
export interface BodySink {
  write(bytes: Uint8Array): void;
  /** The answer is whole. */
  end(): void;
  /** The connection ends in the middle. */
  cut(): void;
}

/** What a client told the mock about a request before it arrived. */
export interface SentRequest {
  /** Its count, from the client's side. */
  readonly request: InFlightRequest;
  /** What was planned to go wrong with it: it has been taken from the plan. */
  readonly fault: FaultAction | undefined;
}

/** The way by which a request came in, and on which its answer can go wrong. */
export interface Connection {
  /** Known where the client sends from within the mock. */
  readonly sent: SentRequest | undefined;
  /** Aborted when the client goes away. */
  readonly gone: AbortSignal;
  /** Ends the connection without an answer. */
  fail(failure: ConnectionFailure): Response;
  /** Sends an answer whole. */
  send(head: ResponseHead, text: string | undefined): Response;
  /** Sends a head, and then what is played. */
  play(head: PlayedHead, perform: (sink: BodySink) => Promise<void>): Promise<Response>;
}

/** What the application gets with each request. */
export interface ConnectionBindings {
  readonly connection?: Connection;
}
