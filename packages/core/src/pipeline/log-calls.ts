import type { CallHandler } from './call.js';
import { loadFailures } from './load-failures.js';
import type { PipelineParts } from './pipeline-parts.js';

/** Writes a warning for each call that failed after retries. */
export const logCalls = (next: CallHandler, { log }: Pick<PipelineParts, 'log'>): CallHandler => {
  if (!log.isEnabled('warn')) return next;
  return async (call) => {
    try {
      return await next(call);
    } catch (error) {
      if (call.progress.attempts.length > 1) {
        const { logFailedCall } = await loadFailures(error, call);
        logFailedCall(log, call, error);
      }
      throw error;
    }
  };
};
