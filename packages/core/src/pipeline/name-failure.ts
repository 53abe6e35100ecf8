import { annotateError } from '../errors/annotate-error.js';
import { ConnectionError } from '../errors/connection-error.js';
import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import { describeProgress, findRequestSent } from './describe-progress.js';
import type { Call } from './exchange.js';

/** Makes one of our errors of whatever was thrown. An aborted call fails with what aborted it. */
export const nameFailure = (thrown: unknown, call: Call): VoisnapError => {
  const { operation, progress, request, scope, attempts } = call;
  const requestSent = findRequestSent(progress);
  if (scope.error) return annotateError(scope.error, { requestSent });
  if (isVoisnapError(thrown)) return thrown;
  const { method, url } = request;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  const end = /[.?!]$/.test(reason) ? '' : '.';
  return new ConnectionError(
    `Sending ${method} ${new URL(url).pathname} failed for a reason that the SDK does not know: ` +
      `${reason}${end} ${describeProgress(progress, operation)}`,
    { cause: thrown, requestSent, request: { method, url, attempt: attempts.length + 1 } },
  );
};
