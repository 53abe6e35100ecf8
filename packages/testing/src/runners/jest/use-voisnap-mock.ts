// By the package's name, so that the CommonJS build, which shares no code between entries, has one mock:
// it would not know the faults of another.
import { createVoisnapMock } from '@voisnap/testing';
import type { VoisnapMockOptions } from '../../mock/mock-options.js';
import type { VoisnapMock } from '../../mock/voisnap-mock.js';

/** Where a test finds its mock. */
export interface MockOfTest {
  /**
   * The mock of the test that is running.
   * @throws Error outside of tests and their hooks.
   */
  readonly mock: VoisnapMock;
}

/** Hooks of a test runner that run around each test. */
export interface TestHooks {
  readonly beforeEach: (run: () => void | Promise<void>) => unknown;
  readonly afterEach: (run: () => void | Promise<void>) => unknown;
}

/**
 * Gives every test of the file, or of the `describe` where it is called, a fresh mock, which is
 * verified and closed after the test.
 *
 * @param hooks hooks of the runner, where it has no globals `beforeEach` and `afterEach`: Bun,
 * node:test, and Jest without `injectGlobals`. Default: the globals.
 * @throws Error when there are no such globals, and no hooks.
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
