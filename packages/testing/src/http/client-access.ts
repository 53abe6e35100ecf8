import type { InFlightRequest } from '../clock/in-flight.js';
import type { Connection } from './connection.js';
import type { FaultAction } from './exchange.js';
import type { RequestHead } from './service.js';

/** The ways into a mock. */
export interface MockServer {
  /** Responds as the platform's `fetch` does, errors included. */
  readonly fetch: typeof globalThis.fetch;
  /** Handles a request that came in on a connection. */
  readonly respond: (request: Request, connection: Connection) => Response | Promise<Response>;
  /** Counts in a request that a client sends, until its last byte or its failure. */
  readonly begin: () => InFlightRequest;
  /** Takes the planned fault of a request that a client sends. */
  readonly takeFault: (readHead: () => RequestHead) => FaultAction | undefined;
}

/** Options of `mock.listen()`. */
export interface ListenOptions {
  /** Default: 0, any free port. */
  readonly port?: number;
  /** Default: `127.0.0.1`, which is reachable from this machine only. */
  readonly host?: string;
}

/** The ways by which clients reach a mock. */
export interface ClientAccess<Client extends object> {
  /** Client options that lead to the mock. */
  readonly client: Client;
  /** Opens a port, where the platform has ports. */
  listen(options?: ListenOptions): Promise<{ readonly url: string }>;
  /** Leads clients made from the environment alone to the port that was opened last. */
  stubEnv?(apiKey: string): Disposable;
  /** Closes ports and connections, and undoes what was done to the environment. */
  close(): Promise<void>;
}
