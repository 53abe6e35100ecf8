import { AbortError, TimeoutError } from '../errors/client-errors.js';
import { ConnectionError } from '../errors/connection-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import { traceIdOf } from '../response/trace-id.js';
import type { Call } from './exchange.js';

/** Adds an attempt that was answered well to the call's history. */
export const recordResponse = (call: Call, response: DecodedResponse, now: number): void => {
  const traceId = traceIdOf(response.headers);
  call.attempts.push({
    status: response.status,
    durationMs: now - call.progress.startedAt,
    delayMs: 0,
    ...describePacing(call),
    ...(traceId !== undefined && { traceId }),
  });
};

/** Begins the clock of an attempt; nothing of it has been sent. */
export const beginAttempt = (call: Call, now: number): void => {
  call.progress.requestSent = 'no';
  call.progress.startedAt = now;
  call.progress.pacedMs = 0;
};

/** Adds an attempt that failed to the call's history. */
export const recordFailure = (call: Call, error: VoisnapError, now: number): void => {
  const { status, traceId } = error;
  const code = findCode(error);
  call.attempts.push({
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
    durationMs: now - call.progress.startedAt,
    delayMs: 0,
    ...describePacing(call),
    ...(traceId !== undefined && { traceId }),
  });
};

/** Only where there was any, so that an ordinary attempt is short to print. */
const describePacing = ({ progress: { pacedMs } }: Call) => (pacedMs > 0 ? { pacedMs } : undefined);

const findCode = (error: VoisnapError): string | undefined => {
  if (error instanceof ConnectionError) return error.code ?? 'unknown';
  if (error instanceof TimeoutError) return 'timeout';
  if (error instanceof AbortError) return 'aborted';
  return error.status === undefined ? error.name : undefined;
};
