import type { Credentials } from '../auth/credentials.js';
import { AuthenticationError } from '../errors/authentication-error.js';
import { isReplayable } from '../retry/decide-retry.js';
import type { Clock } from '../util/clock.js';
import type { Attempt, AttemptHandler } from './exchange.js';
import { beginAttempt, recordFailure } from './record-attempt.js';

/**
 * Adds the credentials to an attempt. After a 401 the request is sent once more with other ones,
 * where there are any: a token may have been revoked before it expired.
 */
export const authenticate =
  (next: AttemptHandler, credentials: Credentials, clock: Clock): AttemptHandler =>
  async (attempt) => {
    const { call, signal } = attempt;
    if (!call.options.authenticate) return next(attempt);
    const held = credentials.getAuthorization(signal);
    const authorization = typeof held === 'string' ? held : await held;
    try {
      return await next(withAuthorization(attempt, authorization));
    } catch (error) {
      if (!isRefusal(error) || !isReplayable(call.request.body)) throw error;
      const refusedAt = clock.now();
      const renewed = await credentials.renewAuthorization(authorization, signal);
      if (renewed === undefined) throw error;
      recordFailure(call, error, refusedAt);
      beginAttempt(call, clock.now());
      const replay = { ...attempt, number: call.attempts.length + 1 };
      return next(withAuthorization(replay, renewed));
    }
  };

const isRefusal = (error: unknown): error is AuthenticationError =>
  error instanceof AuthenticationError && error.status === 401;

const withAuthorization = (attempt: Attempt, authorization: string): Attempt => ({
  ...attempt,
  request: { ...attempt.request, headers: { ...attempt.request.headers, authorization } },
});
