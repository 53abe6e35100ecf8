import type { OperationId } from '@voisnap/types/operations';
import { z } from 'zod';
import { parseDuration } from '../clock/duration.js';
import { requireOperationId } from '../names/require-operation-id.js';
import { AssertionError } from '../requests/assertion-error.js';
import type { ExpectedRequest } from '../requests/expected-request.js';
import { listReceived } from '../requests/received-requests.js';
import type { VoisnapMock } from '../voisnap-mock.js';
import { durationSchema } from './duration-schema.js';
import { fields } from './fields.js';
import { operationSchema } from './operation-schema.js';

/** Longest wait, in ms. */
const longestWait = 600_000;

/** Tells whether an operation was requested as expected, in the sentences that it has in process. */
export function expectRequest(
  { requests }: VoisnapMock,
  operation: OperationId,
  expected: ExpectedRequest,
): object {
  try {
    return { pass: true, request: requests.expect(operation, expected) ?? null };
  } catch (error) {
    if (!(error instanceof AssertionError)) throw error;
    const { message, actual, expected: wanted } = error;
    return { pass: false, detail: message, actual: actual ?? null, expected: wanted };
  }
}

/** What is waited for, and how long at the most, in real time. */
export const waitSchema = fields({
  operation: operationSchema,
  times: z.int().min(1).exactOptional(),
  timeout: durationSchema.exactOptional(),
});

/** Waits for the requests of an operation: until they are there, for five seconds unless told otherwise. */
export async function waitForRequest(
  { requests }: VoisnapMock,
  { operation, times = 1, timeout = '5s' }: z.output<typeof waitSchema>,
  gone: AbortSignal,
): Promise<object> {
  requireOperationId(operation);
  const milliseconds = parseDuration(timeout);
  if (milliseconds > longestWait) {
    throw new RangeError(`timeout is ${JSON.stringify(timeout)}; it can be "10m" at the most.`);
  }
  const signal = AbortSignal.any([gone, AbortSignal.timeout(milliseconds)]);
  try {
    return { pass: true, request: await requests.waitFor(operation, { times, signal }) };
  } catch {
    const count = `${requests.of(operation).length} of ${times}`;
    return {
      pass: false,
      detail: `Waited ${timeout}${typeof timeout === 'number' ? ' ms' : ''} for requests of ${operation}, and received ${count}. ${listReceived(requests.all)}`,
    };
  }
}
