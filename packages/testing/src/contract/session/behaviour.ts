import type { ContractSession } from './session.js';

/** The assertions that the suite uses. Vitest, Jest, Bun, Playwright and the package `expect` have them. */
interface ContractAssertion {
  toBe(expected: unknown): unknown;
  toEqual(expected: unknown): unknown;
  toMatch(pattern: RegExp): unknown;
}

/** A test runner's `expect`. */
export type ContractExpect = (actual: unknown) => ContractAssertion;

/** One behaviour of the API, with its proof. */
export interface Behaviour {
  /** A sentence: `deletes an agent, which is then not found`. */
  readonly title: string;
  /** Calls the API, and asserts. */
  readonly prove: (api: ContractSession, expect: ContractExpect) => Promise<void>;
}
