import { addToMessage, annotateError } from '../errors/annotate-error.js';
import { TimeoutError } from '../errors/client-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import { decideRetry } from '../retry/decide-retry.js';
import type { Call } from './call.js';
import { logRetry } from './log-failures.js';
import type { PipelineParts } from './pipeline-parts.js';
import { recordFailure } from './record-failure.js';
import { resolveLostDelete } from './resolve-lost-delete.js';
import { toVoisnapError } from './to-voisnap-error.js';

type RetryParts = Pick<PipelineParts, 'clock' | 'random' | 'budget' | 'log'>;

/** A failed attempt, and the wait before the next one. */
interface PlannedRetry {
  readonly error: VoisnapError;
  readonly delayMs: number;
  /** The retries that it took from the budget. */
  readonly cost: number;
}

/**
 * Decides with `decideRetry` whether a failed attempt is followed by another one, and waits for that. A budget that all
 * calls share limits the retries of an outage.
 *
 * @returns what the next attempt took from the budget; the response, where an earlier attempt succeeded unseen.
 * @throws the error of the call, when no attempt may follow.
 */
export const recover = async (
  { thrown, call, retries }: { thrown: unknown; call: Call; retries: number },
  parts: RetryParts,
): Promise<number | DecodedResponse> => {
  const error = toVoisnapError(thrown, call);
  recordFailure(call.progress, error, parts.clock.now());
  const resolved = resolveLostDelete(call, error);
  if (resolved) return resolved;
  const planned = planRetry({ call, error, retries }, parts);
  await waitForRetry(call, planned, parts);
  return planned.cost;
};

/** @throws the error, when no attempt may follow. */
const planRetry = (
  { call, error, retries }: { call: Call; error: VoisnapError; retries: number },
  { clock, random, budget }: RetryParts,
): PlannedRetry => {
  const { operation, options, request } = call;
  const now = clock.now();
  const delayMs = call.scope.error
    ? undefined
    : decideRetry({
        error,
        requestSent: call.progress.requestSent,
        retryClass: operation.retry,
        body: request.body,
        options,
        retries,
        now,
        random,
      });
  if (delayMs === undefined) throw conclude(call, error);
  call.progress.noteRetry();
  if (now + delayMs >= call.endsAt)
    throw conclude(call, describeDeadline(call, { error, delayMs }));
  const cost = budget ? budget.take(error) : 0;
  if (cost === undefined) {
    addToMessage(
      error,
      "It was not sent again: the client's retry budget is used up (option retryBudget).",
    );
    throw conclude(call, error);
  }
  return { error, delayMs, cost };
};

const waitForRetry = async (
  call: Call,
  planned: PlannedRetry,
  { clock, log }: RetryParts,
): Promise<void> => {
  call.progress.recordDelay(planned.delayMs);
  logRetry(log, call, planned);
  try {
    await clock.sleep(planned.delayMs, call.scope.signal.abortSignal);
  } catch (reason) {
    throw conclude(call, toVoisnapError(reason, call));
  }
};

/** Adds to the error what only the call knows. */
const conclude = (call: Call, error: VoisnapError): VoisnapError => {
  const { progress, operation, request } = call;
  const lost = progress.callSent === 'maybe' && operation.retry !== 'safe';
  if (lost && progress.responseLost && error.requestSent !== 'maybe') {
    // The message is about the last attempt alone ("nothing was sent").
    addToMessage(
      error,
      'The API may have carried out an earlier attempt of this call: look at the resource before you send it again.',
    );
  }
  return annotateError(error, {
    attempts: [...progress.attempts],
    idempotencyKey: request.headers['idempotency-key'],
    ...(lost && { requestSent: 'maybe' }),
  });
};

const describeDeadline = (
  call: Call,
  { error, delayMs }: Omit<PlannedRetry, 'cost'>,
): TimeoutError => {
  const { progress, operation, options } = call;
  return new TimeoutError(
    `${operation.id} failed, and waiting ${delayMs} ms for the next attempt would pass its deadline ` +
      `of ${options.deadline} ms. The failure is the cause of this error. ` +
      progress.describe(),
    { cause: error, requestSent: progress.callSent },
  );
};
