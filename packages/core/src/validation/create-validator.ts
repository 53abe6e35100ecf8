import { ConfigurationError } from '../errors/client-errors.js';
import type { Log } from '../logging/create-log.js';
import type { ValidationMode } from '../options/request-options.js';
import type { Operation, OperationInput } from '../util/operation.js';
import type { LoadSchemas, OperationSchemas } from '../util/schema.js';
import { type CheckResponse, createResponseCheck } from './check-response.js';
import { createIssueLog } from './issue-log.js';
import { createSchemaSource, type SchemaSource } from './schema-source.js';
import { validateRequest } from './validate-request.js';

/** Checks requests and responses, as the validation mode says. */
export interface Validator {
  /**
   * Checks a request before it is sent. Returns a promise only when its models are not loaded yet.
   *
   * @returns the check of its response; `undefined` when there is nothing to check.
   * @throws ValidationError when the request is not valid: at once, or as a rejection.
   */
  checkRequest(
    operation: Operation,
    input: OperationInput,
    mode: ValidationMode,
  ): CheckResponse | Promise<CheckResponse> | undefined;
}

/** Creates the validator of a client. Without schemas it checks nothing. */
export const createValidator = (loadSchemas: LoadSchemas | undefined, log: Log): Validator => {
  const source = createSchemaSource(loadSchemas);
  const issueLog = createIssueLog(log);
  const load = createLoader(source, log);
  const parts = { source, issueLog, load };
  const checkResponseWhen = {
    strict: createResponseCheck('strict', parts),
    warn: createResponseCheck('warn', parts),
  };

  const check = (operation: Operation, input: OperationInput, mode: 'strict' | 'warn') => {
    const checkWith = (schemas: OperationSchemas) => {
      const checking = validateRequest(operation, { input, schemas }, { mode, issueLog });
      return checking ? checking.then(() => checkResponseWhen[mode]) : checkResponseWhen[mode];
    };
    const schemas = source.find(operation.id);
    return schemas ? checkWith(schemas) : load(operation.id, mode).then(checkWith);
  };

  return {
    checkRequest: (operation, input, mode) => {
      if (mode === 'off' || !loadSchemas) return undefined;
      if (hasSomethingToCheck(operation, input)) return check(operation, input, mode);
      // In strict mode the response waits for the models, so they load while it is on its way.
      if (mode === 'strict') source.preload(operation.id);
      return checkResponseWhen[mode];
    },
  };
};

/** Creates the loader of models. A failure to load throws in strict mode only; otherwise it is logged once. */
const createLoader = (source: SchemaSource, log: Log) => {
  let warned = false;
  return async (operationId: string, mode: ValidationMode): Promise<OperationSchemas> => {
    try {
      return await source.get(operationId);
    } catch (cause) {
      const problem = `The models of ${operationId} could not be loaded`;
      if (mode === 'strict') {
        throw new ConfigurationError(
          `${problem}, so nothing can be checked. Set validation: 'off' to skip validation.`,
          { cause },
        );
      }
      if (!warned) log.write('warn', `${problem}: requests and responses are not checked.`, cause);
      warned = true;
      return {};
    }
  };
};

/** Whether a request has anything to check. A GET or DELETE without query and body does not wait for its models. */
const hasSomethingToCheck = ({ method }: Operation, { query, body }: OperationInput): boolean =>
  query !== undefined || body !== undefined || (method !== 'GET' && method !== 'DELETE');
