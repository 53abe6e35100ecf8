import { isVoisnapError, type VoisnapError } from '../errors/voisnap-error.js';
import type { Log } from '../logging/create-log.js';
import { listFailureFields, summarizeFailure } from '../logging/summarize-failure.js';
import type { Call } from './call.js';

/** Writes a warning for a call that failed after retries. */
export const logFailedCall = (log: Log, call: Call, error: unknown): void => {
  if (!isVoisnapError(error)) return;
  const { attempts } = call.progress;
  const failure = summarizeFailure(error);
  log.write('warn', `${describe(call)} failed after ${attempts.length} attempts: ${failure}`, {
    operationId: call.operation.id,
    attempts: attempts.length,
    ...listFailureFields(error),
  });
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

const describe = ({ operation }: Call): string => `${operation.method} ${operation.id}`;
