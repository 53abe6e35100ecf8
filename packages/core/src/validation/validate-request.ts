import { ValidationError } from '../errors/validation-error.js';
import { describeIssues, summarizeIssues } from '../util/describe-issues.js';
import type { Operation, OperationInput } from '../util/operation.js';
import type { OperationSchemas, Schema, SchemaIssue } from '../util/schema.js';

/**
 * Checks what a caller sends against the operation's model, before anything is sent; a promise only
 * where a model takes its time. The input itself is sent afterwards, not what a schema makes of it.
 *
 * @throws ValidationError with every issue of query and body, in the form that the API uses.
 */
export const validateRequest = (
  operation: Pick<Operation, 'id'>,
  input: OperationInput,
  schemas: OperationSchemas,
): void | Promise<void> => {
  const query = input.query === undefined ? [] : findIssues(schemas.query, input.query);
  const body = findIssues(schemas.body, input.body);
  if (query instanceof Promise || body instanceof Promise) {
    return Promise.all([query, body]).then((found) => refuse(operation, found.flat()));
  }
  return refuse(operation, [...query, ...body]);
};

const refuse = (operation: Pick<Operation, 'id'>, issues: readonly SchemaIssue[]): void => {
  if (issues.length === 0) return;
  const errors = describeIssues(issues);
  const count = errors.length === 1 ? 'one field is' : `${errors.length} fields are`;
  throw new ValidationError(
    `${operation.id} was not sent, because ${count} not valid: ${summarizeIssues(errors)}`,
    { errors },
  );
};

type Issues = readonly SchemaIssue[];

const findIssues = (schema: Schema | undefined, value: unknown): Issues | Promise<Issues> => {
  if (!schema) return [];
  const checked = schema['~standard'].validate(value);
  return checked instanceof Promise
    ? checked.then(({ issues }) => issues ?? [])
    : (checked.issues ?? []);
};
