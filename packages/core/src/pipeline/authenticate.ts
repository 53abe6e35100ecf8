import { AuthenticationError } from '../errors/api-errors.js';
import { isReplayable } from '../retry/decide-retry.js';
import type { Attempt, AttemptHandler, Call } from './call.js';
import { limitTime } from './limit-time.js';
import type { PipelineParts } from './pipeline-parts.js';

/**
 * Adds the credentials to an attempt; getting them counts towards its `timeout`. After a 401 it gets new credentials, if
 * there are any, and sends the request once more: a token may be revoked before it expires. This replay is the only one
 * outside of `retry`.
 */
export const authenticate =
  (
    next: AttemptHandler,
    { credentials, clock }: Pick<PipelineParts, 'credentials' | 'clock'>,
  ): AttemptHandler =>
  async (attempt) => {
    const { call, signal } = attempt;
    if (!call.options.authenticate) return limitTime(attempt, clock, () => next(attempt));
    let authorization = '';
    try {
      return await limitTime(attempt, clock, () => {
        const sendWith = (value: string) => {
          authorization = value;
          return next(withAuthorization(attempt, value));
        };
        const held = credentials.getAuthorization(signal);
        return typeof held === 'string' ? sendWith(held) : awaitToken(call, held).then(sendWith);
      });
    } catch (error) {
      if (!isUnauthorized(error) || !isReplayable(call.request.body)) throw error;
      const refusedAt = clock.now();
      return limitTime(attempt, clock, async () => {
        const renewing = credentials
          .renewAuthorization(authorization, signal)
          .catch((failure: unknown) => throwFailedRenewal(failure));
        const renewed = await awaitToken(call, renewing);
        if (renewed === undefined) throw error;
        call.progress.recordFailure(error, refusedAt);
        call.progress.beginAttempt(clock.now());
        const replay = { ...attempt, number: call.progress.attempts.length + 1 };
        return next(withAuthorization(replay, renewed));
      });
    }
  };

/** Notes that the call waits for a token, for the message of a timeout. */
const awaitToken = async <Token>(call: Call, token: Promise<Token>): Promise<Token> => {
  call.progress.awaitsToken = true;
  try {
    return await token;
  } finally {
    call.progress.awaitsToken = false;
  }
};

/** The request was sent with the first token, so the error for the second must not say that nothing was sent. */
const throwFailedRenewal = (failure: unknown): never => {
  if (!(failure instanceof AuthenticationError)) throw failure;
  throw new AuthenticationError(
    'The API refused the access token (401), and the function passed as accessToken gave no other one. ' +
      'The reason is the cause of this error.',
    { cause: failure },
  );
};

const isUnauthorized = (error: unknown): error is AuthenticationError =>
  error instanceof AuthenticationError && error.status === 401;

const withAuthorization = (attempt: Attempt, authorization: string): Attempt => ({
  ...attempt,
  request: { ...attempt.request, headers: { ...attempt.request.headers, authorization } },
});
