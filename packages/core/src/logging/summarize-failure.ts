import { ConnectionError } from '../errors/connection-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';

/** A failure in fields that lines can be grouped and found by. */
export interface FailureFields {
  /** The name of its class. */
  readonly error: string;
  readonly status?: number;
  /** What the connection failed by: `ECONNRESET`. */
  readonly code?: string;
  readonly traceId?: string;
}

/** A failure as fields for a structured log. */
export const listFailureFields = (error: VoisnapError): FailureFields => ({
  error: error.name,
  ...(error.status !== undefined && { status: error.status }),
  ...(error instanceof ConnectionError && error.code && { code: error.code }),
  ...(error.traceId !== undefined && { traceId: error.traceId }),
});

/** A failure in a few words for a log: never its message, which may quote what somebody typed. */
export const summarizeFailure = (error: VoisnapError): string => {
  const status = error.status === undefined ? '' : ` ${error.status}`;
  const code = error instanceof ConnectionError && error.code ? ` ${error.code}` : '';
  const trace = error.traceId === undefined ? '' : `, trace ${error.traceId}`;
  return `${error.name}${status}${code}${trace}`;
};
