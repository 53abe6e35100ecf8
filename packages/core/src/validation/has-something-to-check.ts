import type { Operation, OperationInput } from '../util/operation.js';

/** Whether a request has anything to check. A GET or DELETE without query and body does not wait for its models. */
export const hasSomethingToCheck = (
  { method }: Operation,
  { query, body }: OperationInput,
): boolean =>
  query !== undefined || body !== undefined || (method !== 'GET' && method !== 'DELETE');
