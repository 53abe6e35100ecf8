import { addToMessage, annotateError } from '../errors/annotate-error.js';
import { TimeoutError } from '../errors/client-errors.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import { decideRetry } from '../retry/decide-retry.js';
import type { AttemptHandler, Call, CallHandler } from './call.js';
import { logRetry } from './log-calls.js';
import type { PipelineParts } from './pipeline-parts.js';
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
 * Makes the attempts of a call: `decideRetry` decides whether a failed one is followed by another. A budget that all
 * calls share limits the retries of an outage. (After a 401, `authenticate` replays an attempt once on its own.)
 */
export const retry =
  (next: AttemptHandler, parts: RetryParts): CallHandler =>
  async (call) => {
    let cost = 0;
    for (let retries = 0; ; retries += 1) {
      call.progress.beginAttempt(parts.clock.now());
      const { request, scope, progress } = call;
      try {
        const { signal } = scope;
        const response = await next({
          call,
          number: progress.attempts.length + 1,
          request,
          signal,
        });
        call.progress.recordResponse(response, parts.clock.now());
        parts.budget?.giveBack(cost);
        return response;
      } catch (thrown) {
        const error = toVoisnapError(thrown, call);
        call.progress.recordFailure(error, parts.clock.now());
        const resolved = resolveLostDelete(call, error);
        if (resolved) return resolved;
        const planned = planRetry({ call, error, retries }, parts);
        cost = planned.cost;
        await waitForRetry(call, planned, parts);
      }
    }
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
