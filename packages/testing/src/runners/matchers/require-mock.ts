import type { VoisnapMock } from '../../mock/voisnap-mock.js';
import { showValue } from '../../shared/show-value.js';

/**
 * Checks that `expect` received a mock.
 * @throws TypeError when it is anything else.
 */
export function requireMock(received: unknown, matcher: string): VoisnapMock {
  // Not by its class: a suite may have loaded the mock twice, as ESM and as CommonJS.
  const { requests, db, verify } = (received ?? {}) as Partial<VoisnapMock>;
  if (requests && db && typeof verify === 'function') return received as VoisnapMock;
  const given = typeof received === 'object' ? 'another object' : showValue(received);
  throw new TypeError(
    `expect(mock).${matcher}() takes a mock from createVoisnapMock(), and was given ${given}.`,
  );
}
