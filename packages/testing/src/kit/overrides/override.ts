import type { OperationId, TypesById } from '@voisnap/types/operations';
import type { FieldError } from '../../emulator/problems/problem.js';
import type { ProblemStatus } from '../../emulator/problems/problem-types.js';
import type { DeepPartial } from '../../shared/merge.js';
import type { PartOf } from '../requests/logged-request.js';

type Reply<Id extends OperationId> = TypesById[Id]['response'];

/** A request, parsed by the contract, that a test responds to. */
export interface OverriddenRequest<Id extends OperationId = OperationId> {
  /** Parameters of the path. */
  readonly path: PartOf<Id, 'path'>;
  /** Query parameters, parsed. */
  readonly query: PartOf<Id, 'query'>;
  /** The body, parsed. */
  readonly body: PartOf<Id, 'body'>;
}

/** Selects requests of an operation: those with these values, or those that a function accepts. */
export type OverrideMatch<Id extends OperationId = OperationId> =
  | ((request: OverriddenRequest<Id>) => boolean)
  | {
      readonly path?: DeepPartial<PartOf<Id, 'path'>>;
      readonly query?: DeepPartial<PartOf<Id, 'query'>>;
      readonly body?: DeepPartial<PartOf<Id, 'body'>>;
    };

/** The fields of a problem beside its status. */
export interface FailOptions {
  /** What went wrong in this case. Default: that an override responded with the status. */
  readonly detail?: string;
  /** One error for each wrong field. */
  readonly errors?: readonly FieldError[];
  /** Additional headers of the response. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Replaces the response of an operation. Authentication, rate limit and contract are checked first. A
 * response that the contract does not allow becomes a 501, and `verify()` throws. Each override holds
 * until it is disposed; the newest one that matches is used.
 */
export interface Override<Id extends OperationId> {
  /** Responds with this body. The operation does no work. */
  reply(
    response: Reply<Id> | ((request: OverriddenRequest<Id>) => Reply<Id> | Promise<Reply<Id>>),
  ): Disposable;
  /** Responds to one request with this body, before all other overrides. `verify()` throws when none came. */
  replyOnce(
    response: Reply<Id> | ((request: OverriddenRequest<Id>) => Reply<Id> | Promise<Reply<Id>>),
  ): Disposable;
  /**
   * Changes the response of the operation, which does its work: objects are merged, arrays and free-form
   * maps are replaced. A function gets a copy and returns the response.
   */
  patch(change: DeepPartial<Reply<Id>> | ((response: Reply<Id>) => Reply<Id>)): Disposable;
  /**
   * Responds with a problem. The operation does no work.
   * @param status - status of the problem.
   */
  fail(status: ProblemStatus, options?: FailOptions): Disposable;
}
