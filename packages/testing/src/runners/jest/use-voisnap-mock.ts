// By the name of the package: the CommonJS build shares no code between entries, and a second copy of the mock
// would not recognize faults of the first.
import { createVoisnapMock } from '@voisnap/testing';
import type { VoisnapMockOptions } from '../../mock/mock-options.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';

/** Gives access to the mock of the running test. */
export interface MockOfTest {
  /**
   * The mock of the running test.
   * @throws Error outside of tests and their hooks.
   */
  readonly mock: VoisnapMock;
}

/** The hooks of a test runner around each test. */
export interface TestHooks {
  /**
   * Runs something before each test.
   * @param run - what to run.
   */
  readonly beforeEach: (run: () => void | Promise<void>) => unknown;
  /**
   * Runs something after each test.
   * @param run - what to run.
   */
  readonly afterEach: (run: () => void | Promise<void>) => unknown;
}

/**
 * Creates a new mock for every test of the file, or of the `describe` that calls it. After the test, the mock is
 * verified and closed.
 *
 * @param hooks `beforeEach` and `afterEach` of a runner without these globals: Bun, node:test, and Jest without
 * `injectGlobals`. Default: the globals.
 * @throws Error when neither the globals nor the hooks exist.
 * @example
 * ```ts
 * import { useVoisnapMock } from '@voisnap/testing/jest';
 *
 * const voisnap = useVoisnapMock({ clock: 'manual' });
 * const createClient = () => new VoisnapClient(voisnap.mock.clientOptions);
 * ```
 */
export function useVoisnapMock(
  options: VoisnapMockOptions = {},
  hooks: Partial<TestHooks> = globalThis as Partial<TestHooks>,
): MockOfTest {
  const { beforeEach, afterEach } = hooks;
  if (!beforeEach || !afterEach) {
    throw new Error(
      'useVoisnapMock() needs beforeEach and afterEach, and this runner has no such globals. Pass its own: useVoisnapMock({}, { beforeEach, afterEach }), imported from bun:test, node:test or @jest/globals.',
    );
  }
  let mock: VoisnapMock | undefined;
  beforeEach(() => {
    mock = createVoisnapMock(options);
  });
  afterEach(async () => {
    const used = mock;
    mock = undefined;
    try {
      used?.verify();
    } finally {
      await used?.close();
    }
  });
  return {
    get mock() {
      if (mock) return mock;
      throw new Error(
        'There is a mock only while a test runs: read `.mock` inside a test. Jest runs no hooks around test.concurrent: call createVoisnapMock() in such a test.',
      );
    },
  };
}
