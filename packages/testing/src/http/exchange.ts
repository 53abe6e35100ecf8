import type { OperationContract } from '@voisnap/types/contract';
import type { Operation } from '@voisnap/types/operations';

/** An operation with its schemas and its handler. */
export interface ServedOperation {
  readonly operation: Operation;
  readonly schemas: OperationContract;
  /** Converts the query string into the types of the contract. */
  readonly readQuery: (params: URLSearchParams) => Record<string, unknown>;
  /**
   * Runs the handler on the state of the API key's tenant.
   * @throws Problem for an error response.
   */
  readonly handle: (input: OperationInput, apiKey: string) => unknown;
}

/** The parts of a request. */
export interface OperationInput {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Lets a request wait for the mock's time while other requests are handled. */
export interface Wait {
  /** Resolves after `milliseconds` of the mock's time. @throws when the client disconnects or the mock is closed. */
  sleep(milliseconds: number): Promise<void>;
  /** Never resolves. @throws when the client disconnects or the mock is closed. */
  hang(): Promise<never>;
}

/** A fault that happens to one request. `apply-fault.ts` calls `before` and `after`. */
export interface FaultAction {
  /** Its expression in a test: `fault.rateLimited({ retryAfter: '2s' })`. */
  readonly label: string;
  /** Set when the client cannot connect at all. */
  readonly connectFailure?: 'refused' | 'unresolved' | undefined;
  /** Runs before the request is handled. Returns a response in place of the real one, or nothing. */
  before(exchange: Exchange): Promise<MockResponse | undefined>;
  /** Changes the real response. @throws Error when the fault does not apply to that response. */
  after(response: MockResponse, exchange: Exchange): Promise<MockResponse>;
}

/** One request under way, with what the steps have found out so far. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly traceId: string;
  /** The operation whose route matched; `undefined` when none did. */
  readonly served: ServedOperation | undefined;
  /** The planned fault of the request. */
  readonly fault: FaultAction | undefined;
  readonly wait: Wait;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Headers of the response, for every status. */
  readonly responseHeaders: Record<string, string>;
  /** Size of the request body in bytes, as far as it was read. */
  bodyBytes: number;
  /** The parts of the request: raw at first, later as the contract parsed them. */
  input: OperationInput;
}

/** A response of the mock. */
export interface MockResponse {
  /** 0: no response is sent. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body: JSON, unless a fault changed it; `undefined` for a 204. */
  readonly text: string | undefined;
  /** How the response fails to reach the client. `undefined`: it arrives. */
  readonly transportFault?: TransportFault;
}

/** How a connection fails without a response. */
export type ConnectionFailure = 'refused' | 'unresolved' | 'reset' | 'closed' | 'garbage';

/** How a response fails to reach the client. */
export type TransportFault =
  | { readonly kind: 'lost'; readonly failure: ConnectionFailure }
  | { readonly kind: 'hung' }
  | { readonly kind: 'cut' | 'stalled'; readonly afterBytes: number }
  | { readonly kind: 'dripped'; readonly bytesPerTick: number; readonly every: number };
