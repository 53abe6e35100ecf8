import type { OperationSchemas } from '../util/schema.js';
import { checkLater } from './check-later.js';
import type { IssueLog } from './issue-log.js';
import { createResponseSampler } from './response-sampler.js';
import type { SchemaSource } from './schema-source.js';
import { type ReceivedData, validateResponse } from './validate-response.js';

/**
 * Checks a response. Returns a promise only when the call has to wait for the check. In `warn` mode, a response
 * that arrives before its model is loaded does not wait, unless it is large: a copy of it is checked later.
 *
 * @throws ResponseValidationError in strict mode.
 */
export type CheckResponse = (received: ReceivedData) => void | Promise<void>;

/** The parts of a validator that the check of a response uses. */
export interface ResponseCheckParts {
  readonly source: SchemaSource;
  readonly issueLog: IssueLog;
  /** Loads the models of an operation. */
  readonly load: (operationId: string, mode: 'strict' | 'warn') => Promise<OperationSchemas>;
}

/** Creates the check of responses for a validation mode: `strict` checks all of them, `warn` a sample. */
export const createResponseCheck = (
  mode: 'strict' | 'warn',
  { source, issueLog, load }: ResponseCheckParts,
): CheckResponse => {
  const checkAfterLoading = async (received: ReceivedData): Promise<void> => {
    const { response: schema } = await load(received.operation.id, mode);
    if (schema) await validateResponse({ ...received, schema }, { mode, issueLog });
  };
  const check = (received: ReceivedData): void | Promise<void> => {
    const schemas = source.find(received.operation.id);
    if (schemas?.response) {
      return validateResponse({ ...received, schema: schemas.response }, { mode, issueLog });
    }
    if (schemas) return undefined;
    if (mode === 'strict') return checkAfterLoading(received);
    return checkLater(received, checkAfterLoading, (cause) =>
      issueLog.reportFailure(received.operation.id, 'response', cause),
    );
  };
  if (mode === 'strict') return check;
  const sampler = createResponseSampler();
  return (received) => {
    const sample = sampler.take(received.operation.id, received.response.data);
    if (sample === undefined) return undefined;
    return check({ ...received, response: { ...received.response, data: sample.data } });
  };
};
