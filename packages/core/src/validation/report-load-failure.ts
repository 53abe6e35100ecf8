import { ConfigurationError } from '../errors/client-errors.js';
import type { Log } from '../logging/create-log.js';

/** Reports that the models of an operation, or the code that checks with them, could not be loaded. */
export type ReportLoadFailure = (
  operationId: string,
  mode: 'strict' | 'warn',
  cause: unknown,
) => void;

/** Creates the report of a client. It throws a ConfigurationError in strict mode; otherwise it logs once. */
export const createLoadFailureReport = (log: Log): ReportLoadFailure => {
  let warned = false;
  return (operationId, mode, cause) => {
    const problem = `The models of ${operationId} could not be loaded`;
    if (mode === 'strict') {
      throw new ConfigurationError(
        `${problem}, so nothing can be checked. Set validation: 'off' to skip validation.`,
        { cause },
      );
    }
    if (!warned) log.write('warn', `${problem}: requests and responses are not checked.`, cause);
    warned = true;
  };
};
