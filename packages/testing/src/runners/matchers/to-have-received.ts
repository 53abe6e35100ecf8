import type { OperationId } from '@voisnap/types/operations';
import type { ExpectedRequest } from '../../kit/requests/expected-request.js';
import { findReceived } from '../../kit/requests/find-received.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** Whether the mock received a matching request of an operation. */
export function toHaveReceived<Id extends OperationId>(
  received: unknown,
  operationId: Id,
  expected: ExpectedRequest<Id> = {},
): MatcherResult {
  const { requests } = requireMock(received, 'toHaveReceived');
  requireOperationId(operationId);
  const { pass, message } = findReceived(requests.all, {
    operationId,
    expected: expected as ExpectedRequest,
    where: 'toHaveReceived()',
  });
  const { times: _, ...match } = expected;
  return {
    pass,
    message,
    actual: requests.of(operationId).map(({ body, query, path }) => ({ body, query, path })),
    expected: match,
  };
}
