import { TimeoutError } from '../errors/client-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { ResolvedRequestOptions } from '../options/request-options.js';
import type { WireBody } from '../transport/transport.js';
import { isLastingTlsCode } from '../util/failure-codes.js';
import type { RetryClass } from '../util/operation.js';
import type { RequestSent } from '../util/request-sent.js';
import { computeBackoff } from './compute-backoff.js';
import { mayHaveActed } from './may-have-acted.js';
import { parseRetryAfter } from './parse-retry-after.js';

/** Input of `decideRetry`. */
export interface FailedAttempt {
  readonly error: VoisnapError;
  /**
   * `'maybe'` when the API may have carried out the attempt. It comes from the client itself: a middleware that
   * replaces the error does not change it.
   */
  readonly requestSent: RequestSent;
  readonly retryClass: RetryClass;
  readonly body: WireBody | undefined;
  readonly options: ResolvedRequestOptions;
  /** How many retries were made before: 0 after the first attempt. */
  readonly retries: number;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** A source of numbers from 0 (included) to 1 (excluded). */
  readonly random: () => number;
}

/** Codes of failures that the next attempt would meet again. */
const lastingCodes = new Set([
  'response_too_large',
  'upload_failed',
  'proxy_authentication_required',
  'unusable_response',
  'bad_port',
  'part_not_loaded',
  'UND_ERR_INVALID_ARG',
]);

/**
 * Decides whether a failed attempt is sent again, and when. The rules are here and in `mayHaveActed`. The loop
 * that applies them, with the deadline and the retry budget, is `pipeline/recover.ts`. One case is decided
 * elsewhere: `pipeline/replay-with-new-token.ts` sends a request again once after a 401.
 *
 * - A request that was never sent is sent again, for every operation, unless the failure would last (see
 *   `isLastingFailure`): a certificate, a proxy that wants a password, a file that cannot be read.
 * - A status in `retryOn` is sent again, for `unsafe` operations only when the API itself refused the
 *   request (see `mayHaveActed`): a gateway also sends 503 for a server that broke down after the work.
 * - After a lost response, the request is sent again only when doing the work twice does no harm, or when the
 *   caller passed an idempotency key and so states that the server does the work once.
 * - A body that can be read only once is never sent again.
 * - The wait is the longer of `Retry-After` and the back-off, and never longer than `maxRetryDelay`. A
 *   `Retry-After` longer than `maxRetryDelay` ends the call.
 *
 * @returns how long to wait before the next attempt, in milliseconds; `undefined` for no further attempt.
 */
export const decideRetry = (failed: FailedAttempt): number | undefined => {
  const { error, body, options, retries, now, random } = failed;
  if (retries >= options.maxRetries || !isReplayable(body) || !mayBeSentAgain(failed)) {
    return undefined;
  }
  const asked = readRetryAfter(error, now) ?? 0;
  if (asked > options.maxRetryDelay) return undefined;
  // After a reset that has just passed, or Retry-After: 0, all clients would come back at once.
  const backoff = computeBackoff({ attempt: retries + 1, random });
  return Math.min(Math.max(asked, backoff), options.maxRetryDelay);
};

/** Whether a body can be sent more than once. */
export const isReplayable = (body: WireBody | undefined): boolean =>
  typeof body !== 'object' || body.replayable;

/** Whether the next attempt would fail in the same way: a certificate, a limit of ours. */
export const isLastingFailure = (error: VoisnapError): boolean => {
  const code = error instanceof ConnectionError ? error.code : undefined;
  return code !== undefined && (lastingCodes.has(code) || isLastingTlsCode(code));
};

const mayBeSentAgain = (failed: FailedAttempt): boolean => {
  const { error, retryClass, options } = failed;
  const harmless = retryClass !== 'unsafe' || options.callerIdempotencyKey;
  if (!harmless && failed.requestSent !== 'no') return false;
  if (error instanceof ConnectionError || error instanceof TimeoutError) {
    return !isLastingFailure(error) && (harmless || error.requestSent === 'no');
  }
  const retried = error.status !== undefined && options.retryOn.includes(error.status);
  return retried && (harmless || !mayHaveActed(error));
};

const readRetryAfter = (error: VoisnapError, now: number): number | undefined =>
  // A success that could not be read has headers too, but they do not concern this failure.
  error.responseHeaders && error.status !== undefined && error.status >= 400
    ? parseRetryAfter(error.responseHeaders, { now, status: error.status })
    : undefined;
