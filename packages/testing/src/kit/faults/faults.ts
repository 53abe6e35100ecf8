import type { OperationId, TypesById } from '@voisnap/types/operations';
import type { ChaosOptions } from './chaos.js';
import type { Fault } from './fault.js';
import type { RequestMatch } from './request-match.js';

/** Body of an operation's success response. For a union of ids: the union of their bodies. */
export type ResponseOf<Id extends OperationId> = TypesById[Id]['response'];

/** A planned fault that no request used. */
export interface UnusedFault {
  /** How it is written: `fault.reset()`. */
  readonly fault: string;
  /** The operation that it was planned for; `undefined` for any. */
  readonly operationId: OperationId | undefined;
  /** The line that planned it: `/app/test/calls.test.ts:12:9`. */
  readonly plannedAt: string | undefined;
}

/** A plan that no request used. */
export interface UnusedPlan {
  /** `fault.reset()`, `replyOnce`. */
  readonly plan: string;
  readonly operationId: OperationId | undefined;
  readonly plannedAt: string | undefined;
}

/**
 * Plans faults. A request uses the first of these that exists: the next fault of `next` for its operation;
 * the newest `always` or `when` that matches; a fault that chaos draws.
 */
export interface Faults {
  /**
   * Plans the faults of an operation's next requests, one for each; `fault.pass()` lets one pass.
   * @param operationId - id of the operation: `agents.get`.
   * @throws TypeError when the operation is unknown, or the plan is empty or holds something else than faults.
   */
  next<Id extends OperationId>(operationId: Id, ...plan: readonly Fault<ResponseOf<Id>>[]): void;
  /**
   * Applies a fault to every request of an operation, until it is disposed.
   * @param operationId - id of the operation: `agents.get`.
   */
  always<Id extends OperationId>(operationId: Id, fault: Fault<ResponseOf<Id>>): Disposable;
  /**
   * Applies a fault to every request that matches, until it is disposed.
   * @throws TypeError when no request can match.
   */
  when<Id extends OperationId = OperationId>(
    match: RequestMatch<Id>,
    fault: Fault<ResponseOf<Id>>,
  ): Disposable;
  /**
   * Applies faults at random, until it is disposed. The same seed and requests get the same faults.
   * @throws RangeError when `rate` is not from 0 to 1, or `of` is empty.
   */
  chaos(options: ChaosOptions): Disposable;
  /** Planned faults that no request used yet. `verify()` throws for them. Chaos is never unused. */
  readonly unused: readonly UnusedFault[];
  /** Discards all planned faults. */
  clear(): void;
}
