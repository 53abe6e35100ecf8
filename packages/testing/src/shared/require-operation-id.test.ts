import { expect, test } from 'vitest';
import { requireOperationId } from './require-operation-id.js';

test('knows the operations', () => {
  expect(() => requireOperationId('agents.create')).not.toThrow();
});

test.each([
  ['agents.craete', '"agents.craete" is no operation. Did you mean "agents.create"?'],
  ['xyz', '"xyz" is no operation.'],
  [undefined, "nothing is no operation. Give its id, as 'agents.create'."],
  [{ id: 1 }, "{ id: 1 } is no operation. Give its id, as 'agents.create'."],
])('refuses %o, and says what to give', (operationId, message) => {
  expect(() => requireOperationId(operationId as string)).toThrow(new TypeError(message));
});
