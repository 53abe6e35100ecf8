import type { OperationId } from '@voisnap/types/operations';
import { listOrder } from '../../kit/requests/received-requests.js';
import { requireOperationId } from '../../shared/require-operation-id.js';
import { showValue, writeMessage } from '../../shared/show-value.js';
import type { MatcherResult } from './matcher-result.js';
import { requireMock } from './require-mock.js';

/** Whether the operations were received in this order. Others may be in between. */
export function toHaveReceivedInOrder(
  received: unknown,
  operationIds: readonly OperationId[],
): MatcherResult {
  const { requests } = requireMock(received, 'toHaveReceivedInOrder');
  if (!Array.isArray(operationIds) || operationIds.length === 0) {
    throw new TypeError(
      `toHaveReceivedInOrder() takes the operations as an array, and was given ${showValue(operationIds)}.`,
    );
  }
  for (const operationId of operationIds) requireOperationId(operationId);
  const entries = requests.all;
  const [missing, after] = findFirstMissing(entries, operationIds);
  const wanted = operationIds.join(' → ');
  return {
    pass: missing === undefined,
    message: () =>
      missing === undefined
        ? `Expected the mock not to have received ${wanted} in this order, but it did.`
        : writeMessage(
            `Expected the mock to have received ${wanted} in this order, but ${missing} did not come${
              after === undefined ? '' : ` after ${after}`
            }.`,
            [`It received: ${listOrder(entries)}`],
          ),
    actual: entries.map(({ operationId }) => operationId),
    expected: operationIds,
  };
}

/** The first operation that did not come, and the one before it. */
function findFirstMissing(
  entries: readonly { readonly operationId: OperationId | undefined }[],
  operationIds: readonly OperationId[],
): readonly [missing?: OperationId, after?: OperationId] {
  let at = 0;
  for (const { operationId } of entries) if (operationId === operationIds[at]) at += 1;
  const missing = operationIds[at];
  const after = operationIds[at - 1];
  if (missing === undefined) return [];
  return after === undefined ? [missing] : [missing, after];
}
