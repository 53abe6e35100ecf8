import { ConfigurationError } from '../errors/client-errors.js';
import type { Log } from '../logging/create-log.js';
import type { ValidationMode } from '../options/request-options.js';
import type { Operation, OperationInput } from '../util/operation.js';
import type { LoadSchemas, OperationSchemas } from '../util/schema.js';
import { copySmall } from './copy-small.js';
import { createIssueLog } from './issue-log.js';
import { createSchemaSource, type SchemaSource } from './schema-source.js';
import { validateRequest } from './validate-request.js';
import { type UncheckedResponse, validateResponse } from './validate-response.js';

/** Checks what goes out and what comes in, as far as the mode says. */
export interface Validator {
  /**
   * Checks a request before it is sent; a promise only where its models have to be loaded first.
   *
   * @returns a check of the response to it; `undefined` where nothing is to be checked.
   * @throws ValidationError when the request does not fit: at once, or as a rejection.
   */
  checkRequest(
    operation: Operation,
    input: OperationInput,
    mode: ValidationMode,
  ): CheckResponse | Promise<CheckResponse> | undefined;
}

/**
 * Checks a response; a promise only where the call has to wait for that. Where a mismatch is only
 * logged, a response that comes before its model is loaded is not held up, unless it is a large one: a
 * copy of it is checked later.
 *
 * @throws ResponseValidationError in strict mode.
 */
export type CheckResponse = (received: Omit<UncheckedResponse, 'schema'>) => void | Promise<void>;

/** Makes the validator of a client. Without schemas it checks nothing. */
export const createValidator = (loadSchemas: LoadSchemas | undefined, log: Log): Validator => {
  const source = createSchemaSource(loadSchemas);
  const issueLog = createIssueLog(log);
  const load = createLoader(source, log);

  const checkLater = async (
    received: ResponseWithoutSchema,
    mode: ValidationMode,
  ): Promise<void> => {
    const { response: schema } = await load(received.operation.id, mode);
    if (schema) await validateResponse({ ...received, schema }, { mode, issueLog });
  };

  const checkResponseIn =
    (mode: ValidationMode): CheckResponse =>
    (received) => {
      const schemas = source.find(received.operation.id);
      if (schemas?.response) {
        return validateResponse({ ...received, schema: schemas.response }, { mode, issueLog });
      }
      if (schemas) return undefined;
      // The caller may change the response meanwhile.
      const copied = mode === 'strict' ? undefined : copySmall(received.response.data);
      if (copied === undefined) return checkLater(received, mode);
      const response = { ...received.response, data: copied.copy };
      checkLater({ ...received, response }, mode).catch((cause) =>
        issueLog.reportFailure(received.operation.id, 'response', cause),
      );
      return undefined;
    };
  const checkResponseWhen = { strict: checkResponseIn('strict'), warn: checkResponseIn('warn') };

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
      // Only what has to wait for them loads them while the response is on its way.
      if (mode === 'strict') source.preload(operation.id);
      return checkResponseWhen[mode];
    },
  };
};

/** Loads the models of operations. Those that cannot be loaded are fatal in strict mode only. */
const createLoader = (source: SchemaSource, log: Log) => {
  let warned = false;
  return async (operationId: string, mode: ValidationMode): Promise<OperationSchemas> => {
    try {
      return await source.get(operationId);
    } catch (cause) {
      const problem = `The models of ${operationId} could not be loaded`;
      if (mode === 'strict') {
        throw new ConfigurationError(
          `${problem}, so nothing can be checked. Pass validation: 'off' to go without.`,
          { cause },
        );
      }
      if (!warned) log.write('warn', `${problem}: requests and responses are not checked.`, cause);
      warned = true;
      return {};
    }
  };
};

type ResponseWithoutSchema = Parameters<CheckResponse>[0];

/** A request without query and body need not wait for its models. */
const hasSomethingToCheck = ({ method }: Operation, { query, body }: OperationInput): boolean =>
  query !== undefined || body !== undefined || (method !== 'GET' && method !== 'DELETE');
