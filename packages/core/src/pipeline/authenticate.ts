import { AuthenticationError } from '../errors/api-errors.js';
import { addAuthorization, awaitToken } from './add-authorization.js';
import type { AttemptHandler } from './call.js';
import { limitTime } from './limit-time.js';
import { loadFailures } from './load-failures.js';
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
    let authorization = '';
    try {
      const stopTimer = limitTime(attempt, clock);
      try {
        if (!call.options.authenticate) return await next(attempt);
        const held = credentials.getAuthorization(signal);
        authorization = typeof held === 'string' ? held : await awaitToken(call, held);
        return await next(addAuthorization(attempt, authorization));
      } finally {
        stopTimer();
      }
    } catch (error) {
      if (!call.options.authenticate) throw error;
      if (!(error instanceof AuthenticationError) || error.status !== 401) throw error;
      const { replayWithNewToken } = await loadFailures(error, call, clock);
      return replayWithNewToken({ attempt, error, authorization, next }, { credentials, clock });
    }
  };
