import type { VoisnapError } from '../errors/voisnap-error.js';
import { isVoisnapError } from '../errors/voisnap-error.js';
import type { RateLimitGate, RateLimitWait } from '../rate-limit/rate-limit-gate.js';
import type { RateLimits } from '../rate-limit/rate-limits.js';
import { refuseToWait } from '../rate-limit/refuse-to-wait.js';
import type { Answer } from '../response/decoded-response.js';
import type { Clock } from '../util/clock.js';
import { describeProgress } from './describe-progress.js';
import type { Attempt, AttemptHandler, Call } from './exchange.js';

/** What pacing needs beside the attempt. */
export interface PaceContext {
  readonly limits: RateLimits;
  readonly clock: Clock;
  /** Told before an attempt waits. */
  readonly onWait: (call: Call, wait: RateLimitWait) => void;
}

/**
 * Lets an attempt wait until its rate limit has room, instead of earning a 429, and learns from the
 * answers where the limits stand.
 */
export const pace =
  (next: AttemptHandler, context: PaceContext): AttemptHandler =>
  (attempt) => {
    const { call } = attempt;
    const gate = context.limits.findGate(call.operation);
    const waiting = enter(gate, attempt, context);
    if (!waiting) return send(next, { gate, attempt }, context);
    return waiting.then(() => {
      const now = context.clock.now();
      call.progress.pacedMs += now - call.progress.startedAt;
      call.progress.startedAt = now;
      return send(next, { gate, attempt }, context);
    });
  };

const enter = (
  gate: RateLimitGate,
  { call, signal }: Attempt,
  { clock, onWait }: PaceContext,
): Promise<void> | undefined => {
  const { options, operation, endsAt } = call;
  if (options.rateLimit === 'off') {
    gate.passFreely();
    return undefined;
  }
  let told = false;
  return gate.pass({
    signal,
    refuse: (wait) => {
      const refusal = refuseToWait(wait, {
        operationId: operation.id,
        options,
        now: clock.now(),
        endsAt,
        conclusion: describeProgress(call.progress, operation),
      });
      if (!refusal && !told && wait.waitMs !== undefined) {
        told = true;
        onWait(call, wait);
      }
      return refusal;
    },
  });
};

const send = (
  next: AttemptHandler,
  { gate, attempt }: { gate: RateLimitGate; attempt: Attempt },
  { limits }: PaceContext,
): Promise<Answer> => {
  const { call } = attempt;
  const { operation } = call;
  const { learned: learnedBefore } = limits;
  return next(attempt).then(
    (answer) => {
      const { headers } = answer;
      limits.learn({ operation, gate, learnedBefore, succeeded: true, headers });
      gate.leave();
      return answer;
    },
    (error: unknown) => {
      const headers = isVoisnapError(error) ? findHeaders(error) : undefined;
      if (headers) limits.learn({ operation, gate, learnedBefore, succeeded: false, headers });
      else if (call.progress.requestSent !== 'no') gate.window.countUnanswered();
      gate.leave();
      throw error;
    },
  );
};

/** A request that was not accepted as anybody's says nothing about anybody's limits. */
const findHeaders = ({ status, responseHeaders }: VoisnapError) =>
  status === 401 ? undefined : responseHeaders;
