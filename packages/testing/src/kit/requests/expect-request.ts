import type { OperationId } from '@voisnap/types/operations';
import { AssertionError } from '../../shared/assertion-error.js';
import type { ExpectedRequest } from './expected-request.js';
import { findReceived } from './find-received.js';
import type { LoggedRequest } from './logged-request.js';

/**
 * Returns the last request of an operation that matches; `undefined` with `times: 0`.
 * @throws AssertionError that lists the requests that came instead.
 */
export function expectRequest(
  operationId: OperationId,
  expected: ExpectedRequest,
  all: readonly LoggedRequest[],
): LoggedRequest | undefined {
  const where = 'requests.expect()';
  const { pass, found, nearest, message } = findReceived(all, { operationId, expected, where });
  if (pass) return found.at(-1);
  const { times: _, ...match } = expected;
  throw new AssertionError({
    message: message(),
    actual: nearest && pickParts(nearest, Object.keys(match)),
    expected: match,
    operator: 'requests.expect',
  });
}

/** The expected parts: a test runner shows these and no others. */
const pickParts = (entry: LoggedRequest, parts: readonly string[]): object =>
  Object.fromEntries(parts.map((part) => [part, entry[part as keyof LoggedRequest]]));
