import type { WebhookEventType } from '@voisnap/types';
import type { OperationId } from '@voisnap/types/operations';
import type { ExpectedRequest } from '../../kit/requests/expected-request.js';
import { toBeClean } from './to-be-clean.js';
import { type ExpectedDelivery, toHaveDelivered } from './to-have-delivered.js';
import { toHaveReceived } from './to-have-received.js';
import { toHaveReceivedInOrder } from './to-have-received-in-order.js';
import { toHaveReceivedNothing } from './to-have-received-nothing.js';
import { type ExpectedRetry, toHaveRetried } from './to-have-retried.js';
import { type ExpectedEntity, type StoredEntity, toHaveStored } from './to-have-stored.js';
import { type ExpectedUpload, toHaveUploaded } from './to-have-uploaded.js';

/** The matchers of `expect(mock)`, after `expect.extend(voisnapMatchers)`. */
export interface VoisnapMatchers<Result = void> {
  /**
   * Passes when a request of an operation was received; with an expectation, when one matches it.
   * @param operationId - id of the operation: `agents.get`.
   * @example
   * ```ts
   * import { expect } from '@voisnap/testing/vitest';
   *
   * expect(mock).toHaveReceived('agents.create', { body: { name: /^Aria/ }, times: 1 });
   * ```
   */
  toHaveReceived<Id extends OperationId>(operationId: Id, expected?: ExpectedRequest<Id>): Result;
  /** Passes when these operations were received in this order. Others may be in between. */
  toHaveReceivedInOrder(operationIds: readonly OperationId[]): Result;
  /** Passes when no request was received. */
  toHaveReceivedNothing(): Result;
  /** Passes when a client call of the operation took this many attempts. */
  toHaveRetried(operationId: OperationId, expected: ExpectedRetry): Result;
  /** Passes when a file was uploaded; with an expectation, when one matches it. */
  toHaveUploaded(expected?: ExpectedUpload): Result;
  /**
   * Passes when a stored entity matches.
   * @param entity - kind of entity: `agent`.
   */
  toHaveStored<Entity extends StoredEntity>(entity: Entity, match?: ExpectedEntity<Entity>): Result;
  /**
   * Passes when an event was delivered: sent to a receiver that responded with a 2xx.
   * @param type - type of the event: `SessionEnded`.
   * @example
   * ```ts
   * import { expect } from '@voisnap/testing/vitest';
   *
   * expect(mock).toHaveDelivered('SessionEnded', { data: { outcome: 'resolved' }, times: 1 });
   * ```
   */
  toHaveDelivered<Type extends WebhookEventType>(
    type: Type,
    expected?: ExpectedDelivery<Type>,
  ): Result;
  /** Passes when `mock.verify()` does. */
  toBeClean(): Result;
}

/** The matchers, for `expect.extend(voisnapMatchers)` of Jest, Vitest and compatible runners. */
export const voisnapMatchers: {
  readonly toBeClean: typeof toBeClean;
  readonly toHaveDelivered: typeof toHaveDelivered;
  readonly toHaveReceived: typeof toHaveReceived;
  readonly toHaveReceivedInOrder: typeof toHaveReceivedInOrder;
  readonly toHaveReceivedNothing: typeof toHaveReceivedNothing;
  readonly toHaveRetried: typeof toHaveRetried;
  readonly toHaveStored: typeof toHaveStored;
  readonly toHaveUploaded: typeof toHaveUploaded;
} = {
  toBeClean,
  toHaveDelivered,
  toHaveReceived,
  toHaveReceivedInOrder,
  toHaveReceivedNothing,
  toHaveRetried,
  toHaveStored,
  toHaveUploaded,
};
