import { behaviours } from './behaviours/index.js';
import type { ContractExpect } from './session/behaviour.js';
import { ContractSession } from './session/session.js';
import { type ContractTarget, resolveTarget } from './session/target.js';

/** Options of a contract suite. */
export interface ContractSuiteOptions {
  /**
   * A test runner's `test`.
   * @param title - name of the test.
   * @param run - the test.
   */
  readonly test: (title: string, run: () => Promise<void>) => unknown;
  /** A test runner's `expect`. */
  readonly expect: ContractExpect;
  /** The API to test, or a function that returns it, called before each test. */
  readonly target: ContractTarget | (() => ContractTarget | Promise<ContractTarget>);
}

/**
 * Defines a test for each behaviour that the API and its mock share: create, read, update and delete, lists,
 * problems, rate-limit headers and idempotency keys. Run it against the mock, and against the sandbox to prove
 * that both still agree.
 *
 * It creates and deletes data, only with a sandbox key, and deletes what it created.
 *
 * @example
 * ```ts
 * import { createVoisnapMock } from '@voisnap/testing';
 * import { contractSuite, findLiveTarget } from '@voisnap/testing/contract';
 * import { expect, test } from 'vitest';
 *
 * const mock = createVoisnapMock();
 * const { apiKey, clock } = mock.clientOptions;
 * const sleep = (milliseconds: number) => clock.sleep(milliseconds);
 *
 * contractSuite({ test, expect, target: findLiveTarget() ?? { apiKey, fetch: mock.fetch, sleep } });
 * ```
 */
export function contractSuite({ test, expect, target }: ContractSuiteOptions): void {
  for (const { title, prove } of behaviours) {
    test(title, async () => {
      const found = typeof target === 'function' ? await target() : target;
      const session = new ContractSession(resolveTarget(found));
      try {
        await prove(session, expect);
      } finally {
        await session.tidyUp();
      }
    });
  }
}
