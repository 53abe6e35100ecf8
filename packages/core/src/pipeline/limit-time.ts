import { TimeoutError } from '../errors/timeout-error.js';
import type { Clock } from '../util/clock.js';
import { describeProgress, findRequestSent } from './describe-progress.js';
import type { Attempt, AttemptHandler } from './exchange.js';

/** Gives one attempt, headers and body, the time that the option `timeout` says. */
export const limitTime =
  (next: AttemptHandler, clock: Clock): AttemptHandler =>
  async (attempt) => {
    const { timeout } = attempt.call.options;
    if (timeout === Number.POSITIVE_INFINITY) return next(attempt);
    const stopTimer = clock.startTimer(timeout, () => {
      attempt.call.scope.interrupt(createTimeoutError(attempt));
    });
    try {
      return await next(attempt);
    } finally {
      stopTimer();
    }
  };

const createTimeoutError = ({ call, number, request }: Attempt): TimeoutError => {
  const { progress, operation, options } = call;
  const { method, url } = request;
  return new TimeoutError(
    `${operation.id}: no complete answer to ${method} ${new URL(url).pathname} within ` +
      `${options.timeout} ms (option timeout). ${describeProgress(progress, method)}`,
    { requestSent: findRequestSent(progress), request: { method, url, attempt: number } },
  );
};
