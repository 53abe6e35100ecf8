import { createRequire } from 'node:module';

/**
 * Loads a module at once, when it is needed and not before: making a mock waits for nothing, so it
 * cannot `import()` what most of its users never need.
 */
export const requireModule: NodeJS.Require = createRequire(
  // In the CommonJS build there is no `import.meta.url`, in the ESM build no `__filename`.
  typeof __filename === 'string' ? __filename : import.meta.url,
);
