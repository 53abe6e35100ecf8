import { expect, test } from 'vitest';
import { requireOperationId } from './require-operation-id.js';

test('accepts the id of an operation', () => {
  expect(() => requireOperationId('agents.create')).not.toThrow();
});

test.each([
  ['agents.craete', 'Unknown operation "agents.craete". Did you mean "agents.create"?'],
  ['xyz', 'Unknown operation "xyz".'],
  [undefined, "Unknown operation nothing. Pass an operation id, such as 'agents.create'."],
  [{ id: 1 }, "Unknown operation { id: 1 }. Pass an operation id, such as 'agents.create'."],
])('rejects %o, and says what to pass', (operationId, message) => {
  expect(() => requireOperationId(operationId as string)).toThrow(new TypeError(message));
});
