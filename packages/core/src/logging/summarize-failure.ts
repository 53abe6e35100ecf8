import { ConnectionError } from '../errors/connection-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';

/** The fields of a failure in a log line. */
export interface FailureFields {
  /** Name of its class. */
  readonly error: string;
  readonly status?: number;
  /** Code of a failed connection: `ECONNRESET`. */
  readonly code?: string;
  readonly traceId?: string;
}

/** Lists the fields of a failure for a structured log. */
export const listFailureFields = (error: VoisnapError): FailureFields => ({
  error: error.name,
  ...(error.status !== undefined && { status: error.status }),
  ...(error instanceof ConnectionError && error.code && { code: error.code }),
  ...(error.traceId !== undefined && { traceId: error.traceId }),
});

/** Summarizes a failure for a log, without its message, which may quote input. */
export const summarizeFailure = (error: VoisnapError): string => {
  const status = error.status === undefined ? '' : ` ${error.status}`;
  const code = error instanceof ConnectionError && error.code ? ` ${error.code}` : '';
  const trace = error.traceId === undefined ? '' : `, trace ${error.traceId}`;
  return `${error.name}${status}${code}${trace}`;
};
