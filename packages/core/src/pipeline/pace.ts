import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import type { RateLimiter } from '../rate-limit/rate-limiter.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import type { Attempt, AttemptHandler } from './call.js';
import type { PipelineParts } from './pipeline-parts.js';

type PaceParts = Pick<PipelineParts, 'limits' | 'clock'>;

/**
 * Makes an attempt wait until its rate limit has room, so that it does not cause a 429. Reads from the responses where
 * the limits stand.
 */
export const pace =
  (next: AttemptHandler, parts: PaceParts): AttemptHandler =>
  (attempt) => {
    const { call } = attempt;
    const limiter = parts.limits.findLimiter(call.operation);
    const waiting = enter(limiter, attempt);
    if (!waiting) return send(next, { limiter, attempt }, parts);
    return waiting.then(() => {
      call.progress.endWait(parts.clock.now());
      return send(next, { limiter, attempt }, parts);
    });
  };

const enter = (limiter: RateLimiter, { call, signal }: Attempt): Promise<void> | undefined => {
  if (call.options.rateLimit !== 'off') return limiter.acquire(call, signal);
  limiter.acquireAlways();
  return undefined;
};

const send = (
  next: AttemptHandler,
  { limiter, attempt }: { limiter: RateLimiter; attempt: Attempt },
  { limits }: PaceParts,
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

/** A 401 response does not update rate limits: it belongs to no account. */
const findHeaders = ({ status, responseHeaders }: VoisnapError) =>
  status === 401 ? undefined : responseHeaders;
