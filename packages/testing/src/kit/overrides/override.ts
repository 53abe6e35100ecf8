import type { OperationId, TypesById } from '@voisnap/types/operations';
import type { FieldError } from '../../emulator/problems/problem.js';
import type { ProblemStatus } from '../../emulator/problems/problem-types.js';
import type { DeepPartial } from '../../shared/merge.js';
import type { PartOf } from '../requests/logged-request.js';

type Reply<Id extends OperationId> = TypesById[Id]['response'];

/** A request that the contract has parsed, and a test answers. */
export interface OverriddenRequest<Id extends OperationId = OperationId> {
  readonly path: PartOf<Id, 'path'>;
  readonly query: PartOf<Id, 'query'>;
  readonly body: PartOf<Id, 'body'>;
}

/** Which requests of an operation are meant: those that have what is given, or what a function says. */
export type OverrideMatch<Id extends OperationId = OperationId> =
  | ((request: OverriddenRequest<Id>) => boolean)
  | {
      readonly path?: DeepPartial<PartOf<Id, 'path'>>;
      readonly query?: DeepPartial<PartOf<Id, 'query'>>;
      readonly body?: DeepPartial<PartOf<Id, 'body'>>;
    };

/** What a problem says beside its status. */
export interface FailOptions {
  readonly detail?: string;
  /** What is wrong, field by field. */
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What an operation answers in place of the mock's state. Access, rate limit and contract come first,
 * as ever; an answer that the contract does not allow becomes a 501, and makes `verify()` throw. Each
 * holds until it is disposed; what was said last holds.
 */
export interface Override<Id extends OperationId> {
  /** Answers with this body. The operation does no work. */
  reply(
    answer: Reply<Id> | ((request: OverriddenRequest<Id>) => Reply<Id> | Promise<Reply<Id>>),
  ): Disposable;
  /** Answers one request like that, before all others. `verify()` throws when none came. */
  replyOnce(
    answer: Reply<Id> | ((request: OverriddenRequest<Id>) => Reply<Id> | Promise<Reply<Id>>),
  ): Disposable;
  /**
   * Lets the operation do its work, and changes the answer alone: objects are merged, arrays and
   * free-form maps replaced. A function gets a copy, and returns the answer.
   */
  patch(change: DeepPartial<Reply<Id>> | ((answer: Reply<Id>) => Reply<Id>)): Disposable;
  /** Answers with a problem. The operation does no work. */
  fail(status: ProblemStatus, options?: FailOptions): Disposable;
}
