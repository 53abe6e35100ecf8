import { operations } from '@voisnap/types/operations';
import { findNearestName } from './nearest-name.js';
import { showValue } from './show-value.js';

/**
 * Checks that an operation with this id exists.
 * @throws TypeError that names the nearest id.
 */
export function requireOperationId(operationId: string): void {
  if (Object.hasOwn(operations, operationId)) return;
  if (typeof operationId !== 'string') {
    throw new TypeError(
      `Unknown operation ${showValue(operationId)}. Pass an operation id, such as 'agents.create'.`,
    );
  }
  const nearest = findNearestName(operationId, Object.keys(operations));
  const meant = nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
  throw new TypeError(`Unknown operation ${JSON.stringify(operationId)}.${meant}`);
}
