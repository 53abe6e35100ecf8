import type { Log } from '../logging/create-log.js';
import type { ValidationMode } from '../options/request-options.js';
import type { Operation, OperationInput } from '../util/operation.js';
import type { OperationSchemas } from '../util/schema.js';
import { type CheckResponse, createResponseCheck } from './check-response.js';
import { hasSomethingToCheck } from './has-something-to-check.js';
import { createIssueLog } from './issue-log.js';
import type { ReportLoadFailure } from './report-load-failure.js';
import type { SchemaSource } from './schema-source.js';
import { validateRequest } from './validate-request.js';
import type { ReceivedData } from './validate-response.js';

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
  ): CheckResponse | Promise<CheckResponse | undefined> | undefined;
  /** Checks a response whose request needed no check. Returns a promise only when the call has to wait for it. */
  checkResponse(mode: CheckMode, received: ReceivedData): void | Promise<void>;
}

type CheckMode = 'strict' | 'warn';

/** The parts of a client that its validator uses. */
export interface ValidatorParts {
  readonly source: SchemaSource;
  readonly log: Log;
  readonly reportFailure: ReportLoadFailure;
}

/** Creates the validator of a client that has schemas. */
export const createValidator = ({ source, log, reportFailure }: ValidatorParts): Validator => {
  const issueLog = createIssueLog(log);
  /** Loads models. Those that cannot be loaded in mode warn check nothing. */
  const load = async (operationId: string, mode: CheckMode): Promise<OperationSchemas> => {
    try {
      return await source.get(operationId);
    } catch (cause) {
      reportFailure(operationId, mode, cause);
      return {};
    }
  };
  const parts = { source, issueLog, load };
  const checkResponseWhen = {
    strict: createResponseCheck('strict', parts),
    warn: createResponseCheck('warn', parts),
  };

  const check = (operation: Operation, input: OperationInput, mode: CheckMode) => {
    const checkWith = (schemas: OperationSchemas) => {
      const checking = validateRequest(operation, { input, schemas }, { mode, issueLog });
      return checking ? checking.then(() => checkResponseWhen[mode]) : checkResponseWhen[mode];
    };
    const schemas = source.find(operation.id);
    return schemas ? checkWith(schemas) : load(operation.id, mode).then(checkWith);
  };

  return {
    checkRequest: (operation, input, mode) => {
      if (mode === 'off') return undefined;
      if (hasSomethingToCheck(operation, input)) return check(operation, input, mode);
      // In strict mode the response waits for the models, so they load while it is on its way.
      if (mode === 'strict') source.preload(operation.id);
      return checkResponseWhen[mode];
    },
    checkResponse: (mode, received) => checkResponseWhen[mode](received),
  };
};
