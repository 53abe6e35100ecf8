import { assertKnownNames } from '../../shared/assert-known-names.js';
import { showValue } from '../../shared/show-value.js';

/**
 * Checks that an expectation has only known fields, and that its counts are whole numbers.
 * @throws TypeError that names the field.
 */
export function checkExpectation(
  expectation: object,
  { known, where }: { readonly known: readonly string[]; readonly where: string },
): void {
  if (typeof expectation !== 'object' || expectation === null || Array.isArray(expectation)) {
    throw new TypeError(`${where} takes an object, and was given ${showValue(expectation)}.`);
  }
  assertKnownNames(expectation, known, `${where}`);
  for (const [name, least] of [
    ['times', 0],
    ['attempt', 1],
    ['attempts', 1],
  ] as const) {
    const value = (expectation as Readonly<Record<string, unknown>>)[name];
    if (value === undefined || (Number.isInteger(value) && Number(value) >= least)) continue;
    throw new TypeError(
      `${name} of ${where} must be a whole number, ${least} or more, and is ${showValue(value)}.`,
    );
  }
}
