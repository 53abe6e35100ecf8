import type { OperationId, TypesById } from '@voisnap/types/operations';

/** A part of an operation's input; `undefined` where it has none. Of many ids: any of theirs. */
export type PartOf<
  Id extends OperationId,
  Part extends 'path' | 'query' | 'body',
> = Id extends OperationId
  ? Part extends keyof TypesById[Id]['input']
    ? TypesById[Id]['input'][Part]
    : undefined
  : never;

/** A request that the mock received, and what it answered. */
export interface LoggedRequest<Id extends OperationId = OperationId> {
  /** `undefined` when the request took no operation's route. */
  readonly operationId: Id | undefined;
  readonly method: string;
  /** The path as it came, below `/api/v1`: `/agents/agt_1`. */
  readonly pathname: string;
  /** The path's parameters. */
  readonly path: PartOf<Id, 'path'>;
  /** The query: parsed by the contract, or as it came when it does not fit. */
  readonly query: PartOf<Id, 'query'>;
  /** The body: parsed by the contract, or as it came when it does not fit. */
  readonly body: PartOf<Id, 'body'>;
  /** Lower-case names. `authorization` is redacted. */
  readonly headers: Readonly<Record<string, string>>;
  /** Which attempt it is of the requests with the same `Idempotency-Key`: 1, 2, … */
  readonly attempt: number;
  /** The mock's time at the answer, ISO 8601. */
  readonly at: string;
  readonly response: LoggedResponse;
  /** What went wrong on purpose: `fault.reset()`. */
  readonly fault?: string;
}

/** An answer that the mock gave. */
export interface LoggedResponse {
  /** 0 when a fault left no answer at all. */
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON; text that is none as it is; `undefined` when there was none. */
  readonly body: unknown;
}
