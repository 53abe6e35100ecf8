/** The part of Vitest's `test` that Vitest 4.1 added. */
interface Overridable {
  override?: unknown;
}

/**
 * Makes `test.override` explain itself on a Vitest that is too old for it. All else works on Vitest 3.
 *
 * @param test the result of `test.extend`.
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
