import { expect, test } from 'vitest';
import { requireOperationId } from './require-operation-id.js';

test('knows the operations', () => {
  expect(() => requireOperationId('agents.create')).not.toThrow();
});

test.each([
  ['agents.craete', 'Unknown operation "agents.craete". Did you mean "agents.create"?'],
  ['xyz', 'Unknown operation "xyz".'],
  [undefined, "Unknown operation nothing. Give an operation id, such as 'agents.create'."],
  [{ id: 1 }, "Unknown operation { id: 1 }. Give an operation id, such as 'agents.create'."],
])('refuses %o, and says what to give', (operationId, message) => {
  expect(() => requireOperationId(operationId as string)).toThrow(new TypeError(message));
});
