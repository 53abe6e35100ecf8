import { annotateError } from '../errors/annotate-error.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import type { Call } from './call.js';

/** Turns any thrown value into an error of ours. An aborted call fails with the error that aborted it. */
export const toVoisnapError = (thrown: unknown, call: Call): VoisnapError => {
  const { progress, request, scope } = call;
  const requestSent = progress.callSent;
  if (scope.error) return annotateError(scope.error, { requestSent });
  if (isVoisnapError(thrown)) return thrown;
  const { method, url } = request;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const end = /[.?!]$/.test(reason) ? '' : '.';
  return new ConnectionError(
    `Sending ${method} ${new URL(url).pathname} failed for a reason that the SDK does not know: ` +
      `${reason}${end} ${progress.describe()}`,
    { cause: thrown, requestSent, request: { method, url, attempt: progress.attempts.length + 1 } },
  );
};
