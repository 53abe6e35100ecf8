import type { ContractSession } from './session.js';

/** What the suite uses of an assertion: Vitest, Jest, Bun, Playwright and the package `expect` have it. */
interface ContractAssertion {
  toBe(expected: unknown): unknown;
  toEqual(expected: unknown): unknown;
  toMatch(pattern: RegExp): unknown;
}

/** A test runner's `expect`. */
export type ContractExpect = (actual: unknown) => ContractAssertion;

/** Something that the API does. */
export interface Behaviour {
  /** A sentence: `deletes an agent, which is not found any more`. */
  readonly title: string;
  /** Asks the API, and asserts. */
  readonly prove: (api: ContractSession, expect: ContractExpect) => Promise<void>;
}
