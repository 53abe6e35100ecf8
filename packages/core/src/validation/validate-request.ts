import { ValidationError } from '../errors/validation-error.js';
import { describeIssues, summarizeIssues } from '../util/describe-issues.js';
import type { Operation, OperationInput } from '../util/operation.js';
import type { OperationSchemas, Schema, SchemaIssue } from '../util/schema.js';

/**
 * Checks what a caller sends against the operation's model, before anything is sent. The input itself
 * is sent afterwards, not what a schema makes of it.
 *
 * @throws ValidationError with every issue of query and body, in the form that the API uses.
 */
export const validateRequest = async (
  operation: Pick<Operation, 'id'>,
  input: OperationInput,
  schemas: OperationSchemas,
): Promise<void> => {
  const issues = [
    ...(input.query === undefined ? [] : await findIssues(schemas.query, input.query)),
    ...(await findIssues(schemas.body, input.body)),
  ];
  if (issues.length === 0) return;
  const errors = describeIssues(issues);
  const count = errors.length === 1 ? 'one field is' : `${errors.length} fields are`;
  throw new ValidationError(
    `${operation.id} was not sent, because ${count} not valid: ${summarizeIssues(errors)}`,
    { errors },
  );
};

const findIssues = async (
  schema: Schema | undefined,
  value: unknown,
): Promise<readonly SchemaIssue[]> => {
  if (!schema) return [];
  const checked = schema['~standard'].validate(value);
  return (checked instanceof Promise ? await checked : checked).issues ?? [];
};
