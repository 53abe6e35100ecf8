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
  const [missing, advice] = progress.awaitsToken
    ? [
        'the function passed as accessToken gave no token',
        ' If that function calls this client, it waits for itself.',
      ]
    : [`no complete response to ${method} ${new URL(url).pathname}`, ''];
  return new TimeoutError(
    `${operation.id}: ${missing} within ${options.timeout} ms (option timeout).${advice} ${progress.describe()}`,
    { requestSent: progress.callSent, request: { method, url, attempt: number } },
  );
};
