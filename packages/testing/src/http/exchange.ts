import type { OperationContract } from '@voisnap/types/contract';
import type { Operation } from '@voisnap/types/operations';

/** An operation as the server knows it: its description, its schemas and the work behind it. */
export interface ServedOperation {
  readonly operation: Operation;
  readonly schemas: OperationContract;
  /** Reads a query as it came over the wire into the types of the contract. */
  readonly readQuery: (params: URLSearchParams) => Record<string, unknown>;
  /**
   * Does the work on the state that the API key opens. Throws a `Problem` for an answer that is not a
   * success.
   */
  readonly handle: (input: OperationInput, apiKey: string) => unknown;
}

/** The parts of a request, parsed by the contract. */
export interface OperationInput {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** How a request that is being answered waits for the mock's time, while others go on. */
export interface Wait {
  /** Resolves after so many milliseconds. @throws when the client goes away, or the mock is closed. */
  sleep(milliseconds: number): Promise<void>;
  /** Never resolves. @throws when the client goes away, or the mock is closed. */
  hang(): Promise<never>;
}

/** What goes wrong with a request. */
export interface FaultAction {
  /** How it is written: `fault.rateLimited({ retryAfter: '2s' })`. */
  readonly label: string;
  /** Set when no connection comes about at all. */
  readonly connectFailure?: 'refused' | 'unresolved' | undefined;
  /** What happens before anything else: an answer in place of the real one, or nothing. */
  before(exchange: Exchange): Promise<MockResponse | undefined>;
  /** What happens to the real answer. @throws Error when it cannot happen to it. */
  after(response: MockResponse, exchange: Exchange): Promise<MockResponse>;
}

/** One request that is being answered, with what the steps found out so far. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly traceId: string;
  /** The operation whose route the request took, where there is one. */
  readonly served: ServedOperation | undefined;
  /** What was planned to go wrong with the request. */
  readonly fault: FaultAction | undefined;
  readonly wait: Wait;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Headers that the answer carries whatever becomes of the request. */
  readonly responseHeaders: Record<string, string>;
  /** How large the request's body was, in bytes, as far as it was read. */
  bodyBytes: number;
  /** The request's parts: as they came at first, as the contract parsed them afterwards. */
  input: OperationInput;
}

/** What goes back to the client. */
export interface MockResponse {
  /** 0: none at all. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body, JSON unless a fault made it something else; none for a 204. */
  readonly text: string | undefined;
  /** How the answer fails to reach the client; without it, it arrives. */
  readonly transportFault?: TransportFault;
}

/** What becomes of a connection that gives no answer. */
export type ConnectionFailure = 'refused' | 'unresolved' | 'reset' | 'closed' | 'garbage';

/** How an answer fails to reach the client. */
export type TransportFault =
  | { readonly kind: 'lost'; readonly failure: ConnectionFailure }
  | { readonly kind: 'hung' }
  | { readonly kind: 'cut' | 'stalled'; readonly afterBytes: number }
  | { readonly kind: 'dripped'; readonly bytesPerTick: number; readonly every: number };
