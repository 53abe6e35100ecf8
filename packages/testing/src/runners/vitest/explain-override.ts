/** The part of Vitest's `test` that came with Vitest 4.1. */
interface Overridable {
  override?: unknown;
}

/**
 * Lets `test.override` say what is missing where Vitest is too old for it. All else works on Vitest 3.
 *
 * @param test What `test.extend` gave.
 */
export const explainOverride = <Test extends object>(test: Test): Test => {
  if (typeof (test as Overridable).override === 'function') return test;
  return Object.assign(test, {
    override: () => {
      throw new Error(
        'test.override came with Vitest 4.1, and this Vitest is older. Update it, or use test.scoped, ' +
          'which takes the same in Vitest 3.2: test.scoped({ mockOptions: { clock: "manual" } }).',
      );
    },
  });
};
