import type { OperationId } from '../operations/operations.js';
import type { Check } from './check.js';
import { readToken } from './read-token.js';
import { operations } from './tables.js';
import { type CheckIssue, writeIssues } from './write-issues.js';

/**
 * The check of one part of an operation: its query, its body, or its response. It has the shape of a
 * [Standard Schema](https://standardschema.dev), but it makes no value: use the one that was checked.
 */
export interface ValueCheck {
  /** The check, as Standard Schema has it. */
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'voisnap';
    /** Returns the issues that the zod schema of the same part would find, in the same order. */
    readonly validate: (
      value: unknown,
    ) =>
      | { readonly value: undefined; readonly issues?: undefined }
      | { readonly issues: readonly CheckIssue[] };
  };
}

/** The checks of one operation. */
export interface OperationChecks {
  /** Check of the query parameters. */
  readonly query: ValueCheck;
  /** Check of the body, or of the fields of an upload's form. An operation without a body accepts only `undefined`. */
  readonly body: ValueCheck;
  /** Check of the body of a successful response. */
  readonly response: ValueCheck;
}

/** The result for each value without issues: one object, so that a check allocates nothing. */
const good = { value: undefined, issues: undefined } as const;

const createValueCheck = (token: string): ValueCheck => {
  let check: Check | undefined;
  return {
    '~standard': {
      version: 1,
      vendor: 'voisnap',
      validate: (value) => {
        check ??= readToken(token);
        if (check.accepts(value)) return good;
        const issues = writeIssues(check.find(value));
        return issues.length === 0 ? good : { issues };
      },
    },
  };
};

/**
 * Finds the checks of an operation. They find what the schemas of `@voisnap/types/contract` find, without zod: they are
 * smaller, start faster, and do not copy the value. `undefined` for an operation that does not exist.
 *
 * @param operationId - id of the operation: `agents.create`.
 */
export const findChecks = (operationId: OperationId): OperationChecks | undefined => {
  const tokens = Object.hasOwn(operations, operationId) ? operations[operationId] : undefined;
  if (tokens === undefined) return undefined;
  const [query = '', body = '', response = ''] = tokens.split(' ');
  return {
    query: createValueCheck(query),
    body: createValueCheck(body),
    response: createValueCheck(response),
  };
};
