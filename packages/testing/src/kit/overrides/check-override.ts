import { contract } from '@voisnap/types/contract';
import type { OperationId } from '@voisnap/types/operations';
import { assertKnownNames } from '../../shared/assert-known-names.js';
import { showValue } from '../../shared/show-value.js';
import { checkParameters, checkPathNames } from '../faults/check-request-match.js';
import type { OverrideMatch } from './override.js';

/**
 * Checks that a request of the operation can match.
 * @throws TypeError that names the parameter that no request has.
 */
export function checkOverrideMatch(operationId: OperationId, match: OverrideMatch): void {
  if (typeof match === 'function') return;
  assertKnownNames(match, ['path', 'query', 'body'], `mock.on('${operationId}', …)`);
  if (match.path) checkPathNames(operationId, match.path);
  const { query } = contract[operationId];
  if (match.query && 'shape' in query) {
    checkParameters(match.query, Object.keys(query.shape), `The query of ${operationId}`);
  }
}

/**
 * Checks that a response can be patched with this change.
 * @throws TypeError when it is neither an object nor a function.
 */
export function checkChange(change: unknown): void {
  const fits = typeof change === 'object' && change !== null && !Array.isArray(change);
  if (fits || typeof change === 'function') return;
  throw new TypeError(
    `patch(…) takes the fields to change, or a function that changes the response, and was given ${showValue(change)}.`,
  );
}
