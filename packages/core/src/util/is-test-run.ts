/**
 * Whether a test runner runs this process: Vitest, Jest and others set `NODE_ENV` to `test`. Deno is not asked, because it
 * may ask the user for a permission.
 */
export const isTestRun: boolean =
  !('Deno' in globalThis) && globalThis.process?.env?.NODE_ENV === 'test';
