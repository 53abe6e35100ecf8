import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import type { Log } from '../logging/create-log.js';
import { listFailureFields, summarizeFailure } from '../logging/summarize-failure.js';
import type { RateLimitWait } from '../rate-limit/rate-limiter.js';
import type { Call, CallHandler } from './call.js';
import type { PipelineParts } from './pipeline-parts.js';

/** Writes a warning for each call that failed after retries. */
export const logCalls = (next: CallHandler, { log }: Pick<PipelineParts, 'log'>): CallHandler => {
  if (!log.isEnabled('warn')) return next;
  return async (call) => {
    try {
      return await next(call);
    } catch (error) {
      const { attempts } = call.progress;
      if (attempts.length > 1 && isVoisnapError(error)) {
        const failure = summarizeFailure(error);
        const line = `${describe(call)} failed after ${attempts.length} attempts: ${failure}`;
        log.write('warn', line, {
          operationId: call.operation.id,
          attempts: attempts.length,
          ...listFailureFields(error),
        });
      }
      throw error;
    }
  };
};

/** Writes a line at `info` before the wait for another attempt. */
export const logRetry = (
  log: Log,
  call: Call,
  { error, delayMs }: { readonly error: VoisnapError; readonly delayMs: number },
): void => {
  if (!log.isEnabled('info')) return;
  const failure = `attempt ${call.progress.attempts.length} failed (${summarizeFailure(error)})`;
  log.write('info', `${describe(call)}: ${failure}, next one in ${delayMs} ms`, {
    operationId: call.operation.id,
    attempt: call.progress.attempts.length,
    delayMs,
    ...listFailureFields(error),
  });
};

/** Writes a line at `info` before an attempt waits for its rate limit. */
export const logPacing = (log: Log, call: Call, { policy, waitMs }: RateLimitWait): void => {
  if (!log.isEnabled('info')) return;
  const line = `${describe(call)}: the rate limit ${policy} is used up, waits ${waitMs} ms`;
  log.write('info', line, { operationId: call.operation.id, policy, waitMs });
};

const describe = ({ operation }: Call): string => `${operation.method} ${operation.id}`;
