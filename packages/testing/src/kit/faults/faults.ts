import type { OperationId, TypesById } from '@voisnap/types/operations';
import type { ChaosOptions } from './chaos.js';
import type { Fault } from './fault.js';
import type { RequestMatch } from './request-match.js';

/** Body of an operation's answer when all goes well. Of many ids: any of theirs. */
export type ResponseOf<Id extends OperationId> = TypesById[Id]['response'];

/** A fault that was planned, and met no request. */
export interface UnusedFault {
  /** How it is written: `fault.reset()`. */
  readonly fault: string;
  readonly operationId: OperationId | undefined;
  /** The line that planned it: `/app/test/calls.test.ts:12:9`. */
  readonly plannedAt: string | undefined;
}

/** Something that was prepared, and no request came for. */
export interface UnusedPlan {
  /** `fault.reset()`, `replyOnce`. */
  readonly plan: string;
  readonly operationId: OperationId | undefined;
  readonly plannedAt: string | undefined;
}

/**
 * What is going to go wrong. A request takes what `next` planned for its operation; else what
 * `always` or `when` said last; else what chaos draws.
 */
export interface Faults {
  /**
   * Plans the faults of an operation's next requests, one for each; `fault.pass()` leaves one alone.
   * @throws TypeError when there is no such operation, or what is planned is no fault, or nothing.
   */
  next<Id extends OperationId>(operationId: Id, ...plan: readonly Fault<ResponseOf<Id>>[]): void;
  /** Lets a fault happen to every request of an operation, until it is disposed. */
  always<Id extends OperationId>(operationId: Id, fault: Fault<ResponseOf<Id>>): Disposable;
  /**
   * Lets a fault happen to every request that matches, until it is disposed.
   * @throws TypeError when no request can match.
   */
  when<Id extends OperationId = OperationId>(
    match: RequestMatch<Id>,
    fault: Fault<ResponseOf<Id>>,
  ): Disposable;
  /**
   * Lets faults happen at random, until it is disposed; the same seed and requests meet the same.
   * @throws RangeError when `rate` is not from 0 to 1, or there are no faults to draw.
   */
  chaos(options: ChaosOptions): Disposable;
  /** What was planned and met no request yet. `verify()` throws for it. Chaos is never unused. */
  readonly unused: readonly UnusedFault[];
  /** Forgets everything that was planned. */
  clear(): void;
}
