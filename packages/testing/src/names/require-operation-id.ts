import { operations } from '@voisnap/types/operations';
import { findNearestName } from './nearest-name.js';

/**
 * Checks that there is an operation with this id.
 * @throws TypeError that names the nearest one.
 */
export function requireOperationId(operationId: string): void {
  if (Object.hasOwn(operations, operationId)) return;
  const nearest = findNearestName(operationId, Object.keys(operations));
  const meant = nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
  throw new TypeError(`${JSON.stringify(operationId)} is no operation.${meant}`);
}
