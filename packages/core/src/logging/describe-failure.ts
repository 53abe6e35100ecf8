import { ConnectionError } from '../errors/connection-error.js';
import type { VoisnapError } from '../errors/voisnap-error.js';

/** A failure in a few words for a log: never its message, which may quote what somebody typed. */
export const describeFailure = (error: VoisnapError): string => {
  const status = error.status === undefined ? '' : ` ${error.status}`;
  const code = error instanceof ConnectionError && error.code ? ` ${error.code}` : '';
  const trace = error.traceId === undefined ? '' : `, trace ${error.traceId}`;
  return `${error.name}${status}${code}${trace}`;
};
