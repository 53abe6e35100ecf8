// By the package's name, so that the CommonJS build, which shares no code between entries, has one mock:
// it would not know the faults of another.
import { createVoisnapMock } from '@voisnap/testing';
import type { VoisnapMockOptions } from '../mock-options.js';
import type { VoisnapMock } from '../voisnap-mock.js';

/** Where a test finds its mock. */
export interface MockOfTest {
  /**
   * The mock of the test that is running.
   * @throws Error outside of tests and their hooks.
   */
  readonly mock: VoisnapMock;
}

type Hook = (run: () => void | Promise<void>) => void;

/**
 * Gives every test of the file, or of the `describe` where it is called, a fresh mock, which is
 * verified and closed after the test. For Jest, and for every runner with the globals `beforeEach`
 * and `afterEach`.
 *
 * @throws Error when there are no such globals.
 * @example
 * ```ts
 * import { useVoisnapMock } from '@voisnap/testing/jest';
 *
 * const voisnap = useVoisnapMock({ clock: 'manual' });
 * const createClient = () => new VoisnapClient(voisnap.mock.clientOptions);
 * ```
 */
export function useVoisnapMock(options: VoisnapMockOptions = {}): MockOfTest {
  const { beforeEach, afterEach } = globalThis as { beforeEach?: Hook; afterEach?: Hook };
  if (!beforeEach || !afterEach) {
    throw new Error(
      'useVoisnapMock() needs the globals beforeEach and afterEach (in Jest, "injectGlobals"). Without them, call createVoisnapMock() in hooks of your own.',
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
      throw new Error('There is a mock only while a test runs: read `.mock` inside of it.');
    },
  };
}
