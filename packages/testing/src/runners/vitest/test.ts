import { type ClientOptions, VoisnapClient } from '@voisnap/sdk';
import { test as base, type TestAPI } from 'vitest';
import type { VoisnapMockOptions } from '../../mock/mock-options.js';
import { createVoisnapMock, type VoisnapMock } from '../../mock/voisnap-mock.js';
import { explainOverride } from './explain-override.js';

/** The fixtures of the `test` function. A test names those that it uses. */
export interface VoisnapFixtures {
  /** A mock of the test's own. After the test it is verified and closed. */
  readonly mock: VoisnapMock;
  /** A client that talks to `mock`. */
  readonly client: VoisnapClient;
  /** Options of the mock: `test.override({ mockOptions: { clock: 'manual' } })`. Default: none. */
  readonly mockOptions: VoisnapMockOptions;
  /** More options of the client: `test.override({ clientOptions: { maxRetries: 0 } })`. Default: none. */
  readonly clientOptions: Partial<ClientOptions>;
}

const extended: TestAPI<VoisnapFixtures> = base.extend<VoisnapFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures are needed.
  mockOptions: async ({}, use) => use({}),
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  clientOptions: async ({}, use) => use({}),
  mock: async ({ mockOptions, task }, use) => {
    const mock = createVoisnapMock(mockOptions);
    // Not by `using`: in Vitest's vm pools, Node 20 and 22 have no symbols for it.
    try {
      await use(mock);
      // A test that failed earlier need not report unused plans.
      mock.verify({ unused: task.result?.state !== 'fail' });
    } finally {
      await mock.close();
    }
  },
  client: async ({ mock, clientOptions }, use) => {
    const client = new VoisnapClient({ ...mock.clientOptions, ...clientOptions });
    await use(client);
    await client.close();
  },
});

/**
 * Vitest's `test` with a mock and a client for each test that asks for them.
 * @example
 * ```ts
 * import { expect, test } from '@voisnap/testing/vitest';
 *
 * test('creates the agent', async ({ mock, client }) => {
 *   await client.agents.create({ name: 'Aria' });
 *   expect(mock).toHaveReceived('agents.create', { body: { name: 'Aria' } });
 * });
 * ```
 */
export const test: TestAPI<VoisnapFixtures> = explainOverride(extended);
