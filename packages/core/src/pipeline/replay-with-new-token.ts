import { AuthenticationError } from '../errors/api-errors.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import { isReplayable } from '../retry/decide-retry.js';
import { addAuthorization, awaitToken } from './add-authorization.js';
import type { Attempt, AttemptHandler } from './call.js';
import { limitTime } from './limit-time.js';
import type { PipelineParts } from './pipeline-parts.js';
import { recordFailure } from './record-failure.js';

/** An attempt whose credentials the API refused. */
interface RefusedAttempt {
  readonly attempt: Attempt;
  readonly error: AuthenticationError;
  /** The value of `Authorization` that was refused. */
  readonly authorization: string;
  /** Sends an attempt. */
  readonly next: AttemptHandler;
}

/**
 * Sends a request once more after a 401, with a new token.
 *
 * @throws the error of the 401, where there is no other token, or the body can be read only once.
 */
export const replayWithNewToken = async (
  { attempt, error, authorization, next }: RefusedAttempt,
  { credentials, clock }: Pick<PipelineParts, 'credentials' | 'clock'>,
): Promise<DecodedResponse> => {
  const { call, signal } = attempt;
  if (!isReplayable(call.request.body)) throw error;
  const refusedAt = clock.now();
  const stopTimer = limitTime(attempt, clock);
  try {
    const renewing = credentials
      .renewAuthorization(authorization, signal)
      .catch((failure: unknown) => throwFailedRenewal(failure));
    const renewed = await awaitToken(call, renewing);
    if (renewed === undefined) throw error;
    recordFailure(call.progress, error, refusedAt);
    call.progress.beginAttempt(clock.now());
    const replay = { ...attempt, number: call.progress.attempts.length + 1 };
    return await next(addAuthorization(replay, renewed));
  } finally {
    stopTimer();
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
