import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import type { ExpectedRequest } from '../../kit/requests/expected-request.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';
import { AssertionError } from '../../shared/assertion-error.js';
import { type Duration, parseDuration } from '../../shared/duration.js';
import type { Workspace } from '../workspaces/workspace.js';
import { durationSchema, fields, operationSchema } from './fields.js';

/** The longest allowed wait, in ms. */
const longestWait = 600_000;

/** Returns how many requests the log has dropped, if any, so that a low count can be explained. */
export const tellForgotten = ({ forgottenRequests }: Workspace): object =>
  forgottenRequests > 0 ? { forgottenRequests } : {};

/** Checks an expected request, with the messages of `mock.requests.expect()`. */
export function expectRequest(
  { requests }: VoisnapMock,
  operation: OperationId,
  expected: ExpectedRequest,
): object {
  try {
    return { pass: true, request: requests.expect(operation, expected) ?? null };
  } catch (error) {
    return describeFailure(error);
  }
}

/** The requests to wait for, and the longest wait in real time. */
interface WrittenWait {
  readonly operation: OperationId;
  readonly times?: number;
  readonly timeout?: Duration;
}

/** The requests to wait for, in JSON. */
export const waitSchema: z.ZodType<WrittenWait> = fields({
  operation: operationSchema,
  times: z.number().exactOptional(),
  timeout: durationSchema.exactOptional(),
});

/** Waits for requests of an operation, as `mock.requests.waitFor()` does. */
export async function waitForRequest(
  { requests }: VoisnapMock,
  { operation, ...options }: WrittenWait,
  gone: AbortSignal,
): Promise<object> {
  const { timeout } = options;
  if (timeout !== undefined && parseDuration(timeout) > longestWait) {
    throw new RangeError(`timeout is ${JSON.stringify(timeout)}; it can be at most "10m".`);
  }
  try {
    return { pass: true, request: await requests.waitFor(operation, { ...options, signal: gone }) };
  } catch (error) {
    return describeFailure(error);
  }
}

/** Describes a failed assertion. @throws any other error. */
function describeFailure(error: unknown): object {
  if (!(error instanceof AssertionError)) throw error;
  const { message, actual, expected } = error;
  return { pass: false, detail: message, actual: actual ?? null, expected };
}
