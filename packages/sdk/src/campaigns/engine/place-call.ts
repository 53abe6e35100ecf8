import {
  createUuid,
  isVoisnapError,
  type OperationCaller,
  ResponseValidationError,
  VoisnapError,
} from '@voisnap/core';
import type { OutboundCall } from '@voisnap/types/models';
import { outboundCallOperations } from '@voisnap/types/operations';
import { classifyFailure, type FailureKind } from './classify-failure.js';
import type { DialGate } from './dial-gate.js';
import type { Ledger } from './ledger.js';
import type { PlannedRow } from './planned-row.js';

/** What the placing of calls needs. */
export interface PlacingParts {
  readonly caller: OperationCaller;
  readonly gate: DialGate;
  readonly ledger: Ledger;
}

/** The result of one request to place a call. `held`: it was called back before it was sent. */
export type Placement =
  | { readonly kind: 'placed'; readonly call: OutboundCall; readonly error?: Error }
  | { readonly kind: 'held' }
  | { readonly kind: FailureKind; readonly error: Error };

/**
 * Sends one request that places a call. The journal gets its entry `dialing` right before the request leaves, after all waits
 * inside of the client. Never rejects.
 */
export const placeCall = async (
  { key, body }: Pick<PlannedRow<unknown>, 'key' | 'body'>,
  { caller, gate, ledger }: PlacingParts,
): Promise<Placement> => {
  const lostKey = ledger.historyOf(key).idempotencyKey;
  const idempotencyKey = lostKey ?? createUuid();
  const watch = gate.watch();
  let dialed = false;
  const beforeSend = async () => {
    watch.check();
    dialed = true;
    await ledger.noteDialing(key, { agentId: body.agentId, idempotencyKey });
    watch.check();
    watch.release();
  };
  try {
    const options = {
      signal: watch.signal,
      beforeSend,
      idempotencyKey,
      // Each attempt needs its entry, and the gate decides when it is sent.
      maxRetries: 0,
      deadline: Number.POSITIVE_INFINITY,
    };
    const call = await caller.call(outboundCallOperations.create, { body }, options);
    return isCall(call) ? { kind: 'placed', call } : { kind: 'lost', error: createMissingId(call) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new VoisnapError(String(thrown));
    const call = findPlacedCall(error);
    if (call) return { kind: 'placed', call, error };
    const kind = classifyFailure(error, dialed);
    if (kind !== 'lost' && watch.calledBack) return { kind: 'held' };
    // A server that honours the key of the lost request has seen it.
    const conflicts = lostKey !== undefined && isVoisnapError(error) && error.status === 409;
    return { kind: conflicts ? 'lost' : kind, error };
  } finally {
    watch.release();
  }
};

const isCall = (value: unknown): value is OutboundCall => {
  const { id } = (value ?? {}) as { readonly id?: unknown };
  return typeof id === 'string' && id !== '';
};

/** With `validation: 'strict'` a response that differs from its model is an error, but the call was placed. */
const findPlacedCall = (error: Error): OutboundCall | undefined => {
  if (!(error instanceof ResponseValidationError)) return undefined;
  const { status = 0, body } = error;
  return status >= 200 && status <= 299 && isCall(body) ? body : undefined;
};

const createMissingId = (body: unknown): Error =>
  new ResponseValidationError(
    'The API accepted the request, but its response has no id of a call. The call may have been placed.',
    { body, requestSent: 'maybe', errors: [{ field: 'id', message: 'is not a string' }] },
  );
