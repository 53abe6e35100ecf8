import { annotateError } from '../errors/annotate-error.js';
import { ResponseValidationError } from '../errors/response-validation-error.js';
import type { DecodedResponse } from '../response/decoded-response.js';
import { traceIdOf } from '../response/trace-id.js';
import type { AttemptRecord } from '../util/attempt-record.js';
import { boundJson } from '../util/bound-json.js';
import { describeIssues, summarizeIssues } from '../util/describe-issues.js';
import type { Operation } from '../util/operation.js';
import type { Schema, SchemaIssue } from '../util/schema.js';
import { runSchema, type SchemaOutcome } from './run-schema.js';
import type { ValidationContext } from './validate-request.js';

/** A response, its call, and the schema to check it against. */
export interface UncheckedResponse<Output = unknown> {
  readonly operation: Pick<Operation, 'id' | 'method' | 'retry'>;
  readonly response: DecodedResponse;
  readonly url: string;
  /** All attempts of the call, the one that brought the response last. */
  readonly attempts: readonly AttemptRecord[];
  readonly idempotencyKey?: string | undefined;
  readonly schema: Schema<Output>;
}

/** A response, and its call. */
export type ReceivedData = Omit<UncheckedResponse, 'schema'>;

/**
 * Checks a response against a schema.
 *
 * @returns what the schema makes of it.
 * @throws ResponseValidationError when it does not fit.
 */
export const parseResponse = async <Output>(
  received: UncheckedResponse<Output>,
): Promise<Output> => {
  const outcome = await runSchema(received.schema, received.response.data);
  if ('failure' in outcome) throw createError(received, [], outcome.failure);
  if (outcome.issues === undefined) return outcome.value;
  throw createError(received, outcome.issues);
};

/**
 * Checks a response against its operation's model. Returns a promise only for an async schema. The response is
 * not changed: fields that the model does not know stay.
 *
 * @throws ResponseValidationError in strict mode; in `warn` mode a mismatch is logged, once for each
 * operation and field.
 */
export const validateResponse = (
  received: UncheckedResponse,
  context: ValidationContext,
): void | Promise<void> => {
  const outcome = runSchema(received.schema, received.response.data);
  if (outcome instanceof Promise) return outcome.then((found) => judge(received, found, context));
  return judge(received, outcome, context);
};

const judge = (
  received: UncheckedResponse,
  outcome: SchemaOutcome<unknown>,
  { mode, issueLog }: ValidationContext,
): void => {
  const { id } = received.operation;
  if ('failure' in outcome) {
    if (mode === 'strict') throw createError(received, [], outcome.failure);
    issueLog.reportFailure(id, 'response', outcome.failure);
    return;
  }
  if (outcome.issues === undefined) return;
  if (mode === 'strict') throw createError(received, outcome.issues);
  for (const issue of describeIssues(outcome.issues)) issueLog.reportResponse(id, issue);
};

/** How many issues an error carries at most. */
const mostIssues = 100;
/** An error carries bodies up to this many characters of JSON as a whole, as errors of the API do. */
const maxBodyJson = 262_144;

const createError = (
  { operation, response, url, attempts, idempotencyKey }: UncheckedResponse,
  issues: readonly SchemaIssue[],
  cause?: unknown,
): ResponseValidationError => {
  const { status, headers, data } = response;
  const errors = describeIssues(issues.slice(0, mostIssues));
  const problem =
    issues.length === 0
      ? 'the response could not be checked.'
      : `unexpected response: ${summarizeIssues(errors, issues.length)}.`;
  // A POST may be a read: a search, for instance.
  const isWrite = operation.retry !== 'safe';
  const done = isWrite ? ' The API has carried out the request; its response is in body.' : '';
  const error = new ResponseValidationError(`${operation.id}: ${problem}${done}`, {
    errors,
    status,
    headers,
    traceId: traceIdOf(headers),
    body: boundJson(data, maxBodyJson),
    request: { method: operation.method, url, attempt: attempts.length },
    ...(cause !== undefined && { cause }),
    ...(isWrite && { requestSent: 'maybe' as const }),
  });
  return annotateError(error, { attempts, idempotencyKey });
};
