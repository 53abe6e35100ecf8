import type { ContractExpect } from './behaviour.js';
import { behaviours } from './behaviours/index.js';
import { ContractSession } from './session.js';
import { type ContractTarget, resolveTarget } from './target.js';

/** What a contract suite is made from. */
export interface ContractSuiteOptions {
  /** A test runner's `test`. */
  readonly test: (title: string, run: () => Promise<void>) => unknown;
  /** A test runner's `expect`. */
  readonly expect: ContractExpect;
  /** What to talk to, or what gives it, asked before each test. */
  readonly target: ContractTarget | (() => ContractTarget | Promise<ContractTarget>);
}

/**
 * Defines a test for each behaviour that the API and the mock of it share: what can be created, read,
 * changed and deleted, lists, problems, rate-limit headers and idempotency keys. Against the mock they
 * show that it can be trusted; against the sandbox, that it still can.
 *
 * It creates and deletes with a key of the sandbox alone, and takes away what it made.
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
