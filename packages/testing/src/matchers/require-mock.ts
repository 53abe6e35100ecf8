import { refuseUnknownNames } from '../names/refuse-unknown-names.js';
import type { VoisnapMock } from '../voisnap-mock.js';
import { showValue } from './show-value.js';

/**
 * Makes sure that what was given to `expect` is a mock.
 * @throws TypeError when it is anything else.
 */
export function requireMock(received: unknown, matcher: string): VoisnapMock {
  // Not by its class: a suite may have loaded the mock twice, as ESM and as CommonJS.
  const { requests, db, verify } = (received ?? {}) as Partial<VoisnapMock>;
  if (requests && db && typeof verify === 'function') return received as VoisnapMock;
  const given = typeof received === 'object' ? 'another object' : showValue(received);
  throw new TypeError(
    `expect(mock).${matcher}() is for what createVoisnapMock() gives, and was given ${given}.`,
  );
}

/**
 * Makes sure that an expectation has only fields that are known, and counts where it counts.
 * @throws TypeError that names the field.
 */
export function checkExpectation(
  expectation: object,
  { known, matcher }: { readonly known: readonly string[]; readonly matcher: string },
): void {
  if (typeof expectation !== 'object' || expectation === null || Array.isArray(expectation)) {
    throw new TypeError(`${matcher}() takes an object, and was given ${showValue(expectation)}.`);
  }
  refuseUnknownNames(expectation, known, `${matcher}()`);
  for (const [name, least] of [
    ['times', 0],
    ['attempt', 1],
    ['attempts', 1],
  ] as const) {
    const value = (expectation as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || (Number.isInteger(value) && Number(value) >= least)) continue;
    throw new TypeError(
      `${name} of ${matcher}() must be a whole number, ${least} or more, and is ${showValue(value)}.`,
    );
  }
}
