import type { Operation, OperationById, OperationId } from '@voisnap/types/operations';
import type { Tenant } from '../state/tenant.js';

/** Input of a handler: the parts of a request, parsed and validated by the contract. */
interface HandlerRequest<Types> {
  readonly path: Types extends { input: { path: infer Path } } ? Path : undefined;
  readonly query: Types extends { input: { query?: infer Query } } ? NonNullable<Query> : undefined;
  /** Parsed JSON, or the fields of a multipart body, the file among them as a `File`. */
  readonly body: Types extends { input: { body?: infer Body } } ? NonNullable<Body> : undefined;
  /** Id of the user who sent the request; `undefined` for an API key that no user created. */
  readonly userId?: string | undefined;
}

/**
 * Performs one operation on a tenant's state and returns the response body (`undefined` for a 204). The
 * contract validates it afterwards. May return rows of the state: they are serialized at once.
 * @throws Problem for an error response.
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
