import type { Operation, OperationById, OperationId } from '@voisnap/types/operations';
import type { Tenant } from '../state/tenant.js';

/** What a handler gets: the parts of a request, already parsed and checked by the contract. */
interface HandlerRequest<Types> {
  readonly path: Types extends { input: { path: infer Path } } ? Path : undefined;
  readonly query: Types extends { input: { query?: infer Query } } ? NonNullable<Query> : undefined;
  /** Parsed JSON, or the fields of a multipart body, the file among them as a `File`. */
  readonly body: Types extends { input: { body?: infer Body } } ? NonNullable<Body> : undefined;
}

/**
 * Does one operation's work on the mock's state and returns the answer's body, which the contract
 * then checks (`undefined` where the answer is a 204). Throws a `Problem` for every answer that is
 * not a success. What it returns is written as JSON at once, so it may hand out rows of the state.
 */
export type OperationHandler<Described extends Operation> = (
  request: HandlerRequest<NonNullable<Described['$types']>>,
  tenant: Tenant,
) =>
  | NonNullable<Described['$types']>['response']
  | Promise<NonNullable<Described['$types']>['response']>;

/** A handler for each operation, by its id. */
export type Handlers = {
  readonly [Id in OperationId]: OperationHandler<OperationById[Id]>;
};

/** The handlers of one resource: `HandlersOf<'agents'>`. */
export type HandlersOf<Resource extends string> = Pick<
  Handlers,
  Extract<OperationId, `${Resource}.${string}`>
>;
