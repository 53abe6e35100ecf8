import { createRequire } from 'node:module';

/**
 * Loads a module synchronously when it is needed. `createVoisnapMock()` is synchronous, so it cannot
 * `import()` the modules that most tests never need.
 */
export const requireModule: NodeJS.Require = createRequire(
  // In the CommonJS build there is no `import.meta.url`, in the ESM build no `__filename`.
  typeof __filename === 'string' ? __filename : import.meta.url,
);
