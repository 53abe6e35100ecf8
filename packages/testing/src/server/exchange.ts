import type { OperationContract } from '@voisnap/types/contract';
import type { Operation } from '@voisnap/types/operations';
import type { z } from 'zod';

/** An operation as the server knows it: its description, its schemas and the work behind it. */
export interface ServedOperation {
  readonly operation: Operation;
  readonly schemas: OperationContract;
  /** Parses a query as it came over the wire. */
  readonly parseQuery: (params: URLSearchParams) => z.ZodSafeParseResult<unknown>;
  /** Does the work on the mock's state. Throws a `Problem` for an answer that is not a success. */
  readonly handle: (input: OperationInput) => unknown;
}

/** The parts of a request, parsed by the contract. */
export interface OperationInput {
  readonly path: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** One request that is being answered, with what the steps found out so far. */
export interface Exchange {
  readonly request: Request;
  readonly url: URL;
  readonly traceId: string;
  /** The operation whose route the request took, where there is one. */
  readonly served: ServedOperation | undefined;
  /** Headers that the answer carries whatever becomes of the request. */
  readonly answerHeaders: Record<string, string>;
  /** The request's parts: as they came at first, as the contract parsed them afterwards. */
  input: OperationInput;
}

/** What goes back to the client. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as JSON text; none for a 204. */
  readonly text: string | undefined;
}
