import { ConfigurationError } from '../errors/configuration-error.js';
import type { Log } from '../logging/create-log.js';
import type { ValidationMode } from '../options/call-options.js';
import type { Operation, OperationInput } from '../util/operation.js';
import type { LoadSchemas, OperationSchemas } from '../util/schema.js';
import { createSchemaSource } from './schema-source.js';
import { validateRequest } from './validate-request.js';
import { type ReceivedAnswer, validateResponse } from './validate-response.js';

/** Checks what goes out and what comes in, as far as the mode says. */
export interface Validator {
  /**
   * Checks a request before it is sent.
   *
   * @returns a check of the answer to it; `undefined`, at once, where nothing is to be checked.
   * @throws ValidationError when the request does not fit, as a rejection.
   */
  checkRequest(
    operation: Operation,
    input: OperationInput,
    mode: ValidationMode,
  ): Promise<CheckAnswer> | undefined;
}

/** @throws ResponseValidationError in strict mode. */
export type CheckAnswer = (received: Omit<ReceivedAnswer, 'schema'>) => Promise<void>;

/** Makes the validator of a client. Without schemas it checks nothing. */
export const createValidator = (loadSchemas: LoadSchemas | undefined, log: Log): Validator => {
  const source = createSchemaSource(loadSchemas);
  const seen = new Set<string>();
  let warned = false;

  const load = async (operationId: string, mode: ValidationMode): Promise<OperationSchemas> => {
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
      if (!warned) log.write('warn', `${problem}: requests and answers are not checked.`, cause);
      warned = true;
      return {};
    }
  };

  const check = async (operation: Operation, input: OperationInput, mode: ValidationMode) => {
    const loading = load(operation.id, mode);
    // Heard of below; until then nobody else may be listening.
    loading.catch(() => {});
    if (hasSomethingToCheck(operation, input)) {
      await validateRequest(operation, input, await loading);
    }
    const checkAnswer: CheckAnswer = async (received) => {
      const { response: schema } = await loading;
      if (schema) await validateResponse({ ...received, schema }, { mode, log, seen });
    };
    return checkAnswer;
  };

  return {
    checkRequest: (operation, input, mode) =>
      mode === 'off' || !loadSchemas ? undefined : check(operation, input, mode),
  };
};

/** A request without query and body need not wait for its models: they load while it is answered. */
const hasSomethingToCheck = ({ method }: Operation, { query, body }: OperationInput): boolean =>
  query !== undefined || body !== undefined || (method !== 'GET' && method !== 'DELETE');
