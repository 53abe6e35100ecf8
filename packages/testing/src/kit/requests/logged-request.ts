import type { OperationId, TypesById } from '@voisnap/types/operations';

/** A part of an operation's input; `undefined` if it has none. For a union of ids: the union of their parts. */
export type PartOf<
  Id extends OperationId,
  Part extends 'path' | 'query' | 'body',
> = Id extends OperationId
  ? Part extends keyof TypesById[Id]['input']
    ? TypesById[Id]['input'][Part]
    : undefined
  : never;

/** A request that the mock received, with its response. */
export interface LoggedRequest<Id extends OperationId = OperationId> {
  /** `undefined` when the request matches no operation. */
  readonly operationId: Id | undefined;
  /** Method of the request: `POST`. */
  readonly method: string;
  /** The path below `/api/v1`: `/agents/agt_1`. */
  readonly pathname: string;
  /** The path's parameters. */
  readonly path: PartOf<Id, 'path'>;
  /** The query, parsed by the contract; as it was sent if it does not match the contract. */
  readonly query: PartOf<Id, 'query'>;
  /** The body, parsed by the contract; as it was sent if it does not match the contract. */
  readonly body: PartOf<Id, 'body'>;
  /** Lower-case names. `authorization` is redacted. */
  readonly headers: Readonly<Record<string, string>>;
  /** Which attempt it is among the requests with the same `Idempotency-Key`: 1, 2, … */
  readonly attempt: number;
  /** The mock's time at the response, ISO 8601. */
  readonly at: string;
  /** The response. */
  readonly response: LoggedResponse;
  /** The fault that applied: `fault.reset()`. */
  readonly fault?: string;
}

/** A response of the mock. */
export interface LoggedResponse {
  /** 0 when a fault left no response. */
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON, else the text; `undefined` without a body. */
  readonly body: unknown;
}
