import { AbortError, TimeoutError } from '../errors/client-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { CallProgress } from './call-progress.js';

/** Adds an attempt that failed to the call's history. */
export const recordFailure = (progress: CallProgress, error: VoisnapError, now: number): void => {
  const { status, traceId } = error;
  progress.recordAttempt({ status, code: findCode(error), traceId }, now);
};

/** The code of a failure without a status, by which the history shows it. */
const findCode = (error: VoisnapError): string | undefined => {
  if (error instanceof ConnectionError) return error.code ?? 'unknown';
  if (error instanceof TimeoutError) return 'timeout';
  if (error instanceof AbortError) return 'aborted';
  return error.status === undefined ? error.name : undefined;
};
