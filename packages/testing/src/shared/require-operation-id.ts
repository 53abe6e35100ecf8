import { operations } from '@voisnap/types/operations';
import { findNearestName } from './nearest-name.js';
import { showValue } from './show-value.js';

/**
 * Checks that there is an operation with this id.
 * @throws TypeError that names the nearest one.
 */
export function requireOperationId(operationId: string): void {
  if (Object.hasOwn(operations, operationId)) return;
  if (typeof operationId !== 'string') {
    throw new TypeError(
      `Unknown operation ${showValue(operationId)}. Give an operation id, such as 'agents.create'.`,
    );
  }
  const nearest = findNearestName(operationId, Object.keys(operations));
  const meant = nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
  throw new TypeError(`Unknown operation ${JSON.stringify(operationId)}.${meant}`);
}
