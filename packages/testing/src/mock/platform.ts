import type { Counted, InFlightRequest, Trail } from '../clock/in-flight.js';
import type { ReadPdf } from '../emulator/knowledge/read-pdf.js';
import type { Door } from '../http/connection.js';
import type { FaultAction } from '../http/exchange.js';
import type { ListenOptions } from '../http/node/listen.js';
import type { RequestHead } from '../http/service.js';
import type { LogBounds } from '../kit/requests/log-entries.js';
import type { FindCaller } from '../shared/find-caller.js';
import type { Watch } from '../webhooks/idle-timeout.js';

/** What leads into a mock. */
export interface MockServer {
  /** Answers as the platform's `fetch` does, errors included. */
  readonly fetch: typeof globalThis.fetch;
  /** Answers what came in by a door. */
  readonly answer: (request: Request, door: Door) => Response | Promise<Response>;
  /** Counts in a request that a client sends, until its last byte or its failure. */
  readonly begin: () => InFlightRequest;
  /** Takes what was planned to go wrong with a request that a client sends. */
  readonly takeFault: (readHead: () => RequestHead) => FaultAction | undefined;
}

/** The ways by which clients reach a mock. */
export interface Entrance<Client extends object> {
  /** Client options that lead to the mock. */
  readonly client: Client;
  /** Opens a port, where the platform has ports. */
  listen(options?: ListenOptions): Promise<{ readonly url: string }>;
  /** Leads clients made from the environment alone to the port that was opened last. */
  stubEnv?(apiKey: string): Disposable;
  /** Closes ports and connections, and undoes what was done to the environment. */
  close(): Promise<void>;
}

/** What a mock asks of what it runs on; `Client` is what its clients get to reach it. */
export interface Platform<Client extends object> {
  /** Tells who runs the tests about a trap. */
  readonly warn: (message: string) => void;
  /** Milliseconds of real time, from some beginning on. Default: the machine's. */
  readonly realNow?: (() => number) | undefined;
  /** Prints a line of the log. */
  readonly print: (line: string) => void;
  readonly readPdf: ReadPdf;
  /** Makes what knows which code belongs to which delivery, where the platform can. */
  readonly createTrail?: (() => Trail<Counted>) | undefined;
  /** Tells receivers of webhooks that work from those that hang. */
  readonly watch?: Watch;
  /** Tells which line of a test planned something. Default: by the stack. */
  readonly findCaller?: FindCaller;
  /** Throws where fake timers would let a request by `fetch` never end. */
  readonly checkFetch?: () => void;
  /** How much of what was received is kept. Default: the last 10 000 requests. */
  readonly logBounds?: LogBounds;
  readonly openEntrance: (server: MockServer) => Entrance<Client>;
}
