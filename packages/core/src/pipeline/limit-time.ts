import { TimeoutError } from '../errors/client-errors.js';
import type { Clock } from '../util/clock.js';
import type { Attempt } from './call.js';

/**
 * Limits one attempt to the option `timeout`: fetching its token, and the headers and body of its response.
 *
 * @returns a function to call when the attempt has ended.
 */
export const limitTime = (attempt: Attempt, clock: Clock): (() => void) => {
  const { timeout } = attempt.call.options;
  if (timeout === Number.POSITIVE_INFINITY) return noTimer;
  return clock.startTimer(timeout, () => {
    attempt.call.scope.interrupt(createTimeoutError(attempt));
  });
};

const noTimer = (): void => {};

const createTimeoutError = ({ call, number, request }: Attempt): TimeoutError => {
  const { progress, operation, options } = call;
  const { method, url } = request;
  const conclusion = progress.describe();
  return new TimeoutError(
    progress.awaitsToken
      ? `${operation.id}: the function passed as accessToken gave no token within ${options.timeout} ms ` +
          `(option timeout). If that function calls this client, it waits for itself. ${conclusion}`
      : `${operation.id}: no complete response to ${method} ${new URL(url).pathname} within ` +
          `${options.timeout} ms (option timeout). ${conclusion}`,
    { requestSent: progress.callSent, request: { method, url, attempt: number } },
  );
};
