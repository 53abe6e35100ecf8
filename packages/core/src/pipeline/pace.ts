import type { VoisnapError } from '../errors/voisnap-error.js';
import { isVoisnapError } from '../errors/voisnap-error.js';
import { checkRateLimitWait } from '../rate-limit/check-rate-limit-wait.js';
import type { RateLimiter, RateLimitWait } from '../rate-limit/rate-limiter.js';
import type { RateLimits } from '../rate-limit/rate-limits.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { Clock } from '../util/clock.js';
import type { Attempt, AttemptHandler, Call } from './call.js';

/** What pacing needs beside the attempt. */
export interface PaceContext {
  readonly limits: RateLimits;
  readonly clock: Clock;
  /** Told before an attempt waits. */
  readonly onWait: (call: Call, wait: RateLimitWait) => void;
}

/**
 * Lets an attempt wait until its rate limit has room, instead of earning a 429, and learns from the
 * responses where the limits stand.
 */
export const pace =
  (next: AttemptHandler, context: PaceContext): AttemptHandler =>
  (attempt) => {
    const { call } = attempt;
    const limiter = context.limits.findLimiter(call.operation);
    const waiting = enter(limiter, attempt, context);
    if (!waiting) return send(next, { limiter, attempt }, context);
    return waiting.then(() => {
      call.progress.endWait(context.clock.now());
      return send(next, { limiter, attempt }, context);
    });
  };

const enter = (
  limiter: RateLimiter,
  { call, signal }: Attempt,
  { clock, onWait }: PaceContext,
): Promise<void> | undefined => {
  const { options, operation, endsAt } = call;
  if (options.rateLimit === 'off') {
    limiter.acquireAlways();
    return undefined;
  }
  let told = false;
  return limiter.acquire({
    signal,
    checkWait: (wait) => {
      const failure = checkRateLimitWait(wait, {
        operationId: operation.id,
        options,
        now: clock.now(),
        endsAt,
        conclusion: call.progress.describe(),
      });
      if (!failure && !told && wait.waitMs !== undefined) {
        told = true;
        onWait(call, wait);
      }
      return failure;
    },
  });
};

const send = (
  next: AttemptHandler,
  { limiter, attempt }: { limiter: RateLimiter; attempt: Attempt },
  { limits }: PaceContext,
): Promise<DecodedResponse> => {
  const { call } = attempt;
  const { operation } = call;
  const { learned: learnedBefore } = limits;
  return next(attempt).then(
    (response) => {
      const { headers } = response;
      limits.learn({ operation, limiter, learnedBefore, succeeded: true, headers });
      limiter.release();
      return response;
    },
    (error: unknown) => {
      const headers = isVoisnapError(error) ? findHeaders(error) : undefined;
      if (headers) limits.learn({ operation, limiter, learnedBefore, succeeded: false, headers });
      else if (call.progress.requestSent !== 'no') limiter.window.countLostRequest();
      limiter.release();
      throw error;
    },
  );
};

/** A request that was not accepted as anybody's says nothing about anybody's limits. */
const findHeaders = ({ status, responseHeaders }: VoisnapError) =>
  status === 401 ? undefined : responseHeaders;
