import { ResponseValidationError } from '../errors/response-validation-error.js';
import { traceIdOf } from '../errors/trace-id.js';
import type { Log } from '../logging/create-log.js';
import type { ValidationMode } from '../options/call-options.js';
import type { Answer } from '../pipeline/exchange.js';
import { describeIssues, type IssueDescription, summarizeIssues } from '../util/describe-issues.js';
import type { Operation } from '../util/operation.js';
import type { Schema, SchemaIssue } from '../util/schema.js';

/** An answer, what it should look like, and how much that matters. */
export interface ReceivedAnswer<Output = unknown> {
  readonly operation: Pick<Operation, 'id' | 'method'>;
  readonly answer: Answer;
  readonly url: string;
  /** The attempt that brought it; 1 for the first. */
  readonly attempt: number;
  readonly schema: Schema<Output>;
}

/**
 * Checks an answer against a schema.
 *
 * @returns what the schema makes of it.
 * @throws ResponseValidationError where it does not fit.
 */
export const parseResponse = async <Output>(received: ReceivedAnswer<Output>): Promise<Output> => {
  const checked = received.schema['~standard'].validate(received.answer.data);
  const result = checked instanceof Promise ? await checked : checked;
  if (result.issues === undefined) return result.value;
  throw createError(received, describeIssues(result.issues));
};

/** Mismatches that were logged, so that a list of a thousand items is one line. Bounded. */
type SeenMismatches = Set<string>;

const mostSeen = 1_000;

/**
 * Checks an answer against its operation's model; a promise only where the model takes its time. The
 * answer is not changed: what the model does not know stays in it.
 *
 * @throws ResponseValidationError in strict mode; in `warn` mode a mismatch is logged, once for each
 * operation and field.
 */
export const validateResponse = (
  received: ReceivedAnswer,
  context: ValidationContext,
): void | Promise<void> => {
  const checked = received.schema['~standard'].validate(received.answer.data);
  if (checked instanceof Promise) return checked.then((result) => judge(received, result, context));
  return judge(received, checked, context);
};

/** How much a mismatch matters, and where it is told. */
interface ValidationContext {
  readonly mode: ValidationMode;
  readonly log: Log;
  readonly seen: SeenMismatches;
}

const judge = (
  received: ReceivedAnswer,
  { issues }: { readonly issues?: readonly SchemaIssue[] | undefined },
  context: ValidationContext,
): void => {
  if (issues === undefined) return;
  const errors = describeIssues(issues);
  if (context.mode === 'strict') throw createError(received, errors);
  for (const issue of errors) logOnce(received.operation.id, issue, context);
};

const logOnce = (
  operationId: string,
  { field, message }: IssueDescription,
  { log, seen }: { readonly log: Log; readonly seen: SeenMismatches },
): void => {
  const path = field.replaceAll(/(?<=^|\.)\d+(?=\.|$)/g, '*');
  const key = `${operationId} ${path}`;
  if (seen.has(key) || seen.size >= mostSeen) return;
  seen.add(key);
  log.write(
    'warn',
    `The answer to ${operationId} does not fit its model at ${path || 'its root'}: ${message}. ` +
      "It is used as it is; pass validation: 'strict' to be stopped, 'off' not to check. Said once.",
  );
};

const createError = (
  { operation, answer, url, attempt }: ReceivedAnswer,
  errors: readonly IssueDescription[],
): ResponseValidationError => {
  const { status, headers, data } = answer;
  return new ResponseValidationError(
    `The answer to ${operation.id} does not fit its model: ${summarizeIssues(errors)}`,
    {
      errors,
      status,
      headers,
      traceId: traceIdOf(headers),
      body: data,
      request: { method: operation.method, url, attempt },
    },
  );
};
