import { ValidationError } from '../errors/api-errors.js';
import { findMisplacedOption } from '../options/request-option-table.js';
import type { ValidationMode } from '../options/request-options.js';
import { describeIssues, summarizeIssues } from '../util/describe-issues.js';
import type { Operation, OperationInput } from '../util/operation.js';
import type { OperationSchemas, Schema, SchemaIssue } from '../util/schema.js';
import type { IssueLog } from './issue-log.js';
import { runSchema, type SchemaOutcome } from './run-schema.js';

/** The mode of a validation, and the log for its warnings. */
export interface ValidationContext {
  readonly mode: ValidationMode;
  readonly issueLog: IssueLog;
}

/** The fields of an operation that messages about its requests need. */
type Called = Pick<Operation, 'id'> & { readonly path?: string };

/**
 * Checks a request against the operation's model before it is sent. Returns a promise only for an async
 * schema. The input itself is sent, not the output of the schema.
 *
 * @throws ValidationError with every certain issue of query and body, in the API's own form. Issues that rest
 * on an assumption throw in strict mode only; in `warn` they are logged.
 */
export const validateRequest = (
  operation: Called,
  { input, schemas }: { readonly input: OperationInput; readonly schemas: OperationSchemas },
  context: ValidationContext,
): void | Promise<void> => {
  const query = input.query === undefined ? noIssues : run(schemas.query, input.query);
  const body = run(schemas.body, input.body);
  if (query instanceof Promise || body instanceof Promise) {
    return Promise.all([query, body]).then((outcomes) => judge(operation, outcomes, context));
  }
  if (query === noIssues && isGood(body)) return;
  judge(operation, [query, body], context);
};

type Outcome = SchemaOutcome<unknown>;

const noIssues: Outcome = { issues: [] };

const run = (schema: Schema | undefined, value: unknown): Outcome | Promise<Outcome> =>
  schema ? runSchema(schema, value) : noIssues;

const isGood = (outcome: Outcome): boolean =>
  !('failure' in outcome) && outcome.issues === undefined;

const judge = (
  operation: Called,
  outcomes: readonly Outcome[],
  { mode, issueLog }: ValidationContext,
): void => {
  const issues: SchemaIssue[] = [];
  for (const outcome of outcomes) {
    if (!('failure' in outcome)) addAll(issues, outcome.issues ?? []);
    else if (mode === 'strict') throw createFailure(operation, outcome.failure);
    else issueLog.reportFailure(operation.id, 'request', outcome.failure);
  }
  if (issues.length === 0) return;
  const judged = issues.map((issue) => withAdvice(operation, issue));
  const blocking = judged.filter(({ assumption }) => mode === 'strict' || assumption === undefined);
  if (blocking.length > 0) throw createInvalidRequestError(operation, blocking);
  for (const issue of describeIssues(judged)) issueLog.reportRequest(operation.id, issue);
};

/** Adds one by one, because a call cannot have 200 000 arguments. */
const addAll = (all: SchemaIssue[], more: readonly SchemaIssue[]): void => {
  for (const issue of more) all.push(issue);
};

/** Replaces the message for an unknown field that is a request option in the wrong place. */
const withAdvice = (operation: Called, issue: SchemaIssue): SchemaIssue => {
  const [first, ...rest] = issue.path ?? [];
  if (issue.assumption !== 'unknown-field' || rest.length > 0 || typeof first !== 'string') {
    return issue;
  }
  const message = findMisplacedOption(operation, first);
  return message === undefined ? issue : { message, path: issue.path };
};

const createInvalidRequestError = (
  { id }: Called,
  issues: readonly SchemaIssue[],
): ValidationError => {
  const errors = describeIssues(issues);
  const count = errors.length === 1 ? 'one field is' : `${errors.length} fields are`;
  return new ValidationError(
    `${id} was not sent, because ${count} not valid: ${summarizeIssues(errors)}${adviseOnSlips(issues)}`,
    { errors },
  );
};

/** Says how to send a field that looks misspelt: the API may know its name. */
const adviseOnSlips = (issues: readonly SchemaIssue[]): string =>
  issues.some(({ meant }) => meant !== undefined)
    ? ' If the API knows this name, pass it in the option extraBody, or in query for a filter.'
    : '';

const createFailure = ({ id }: Called, cause: unknown): ValidationError =>
  new ValidationError(`${id} was not sent, because it could not be checked.`, { cause });
