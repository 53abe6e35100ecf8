import type { Log } from '../logging/create-log.js';
import type { RateLimitWait } from '../rate-limit/rate-limiter.js';
import type { Call, CallHandler } from './call.js';
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

/** Writes a line at `info` before an attempt waits for its rate limit. */
export const logPacing = (log: Log, call: Call, { policy, waitMs }: RateLimitWait): void => {
  if (!log.isEnabled('info')) return;
  const line = `${describe(call)}: the rate limit ${policy} is used up, waits ${waitMs} ms`;
  log.write('info', line, { operationId: call.operation.id, policy, waitMs });
};

const describe = ({ operation }: Call): string => `${operation.method} ${operation.id}`;
