import { rmSync } from 'node:fs';
import type { Options } from 'tsup';

/** What every package's build shares: ESM and CJS. Declarations are made by scripts/write-declarations.mjs. */
export const base: Options = {
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  sourcemap: true,
  clean: true,
  treeshake: false,
  shims: false,
  silent: true,
  esbuildOptions: (options, { format }) => {
    // Jest runs CommonJS in a context that cannot `import()`; all that we load late can be required.
    if (format === 'cjs') {
      options.supported = { ...options.supported, 'dynamic-import': false };
      // Where a module is, by the name that CommonJS has for it.
      options.define = { ...options.define, 'import.meta.url': '__filename' };
    }
    // Node decodes and compiles ASCII faster: one other character makes a text twice as wide.
    options.charset = 'ascii';
    // The sources are published too, once, and source maps lead to them.
    options.sourcesContent = false;
  },
};

/** Several builds into one `dist`, which is emptied before the first of them writes to it. */
export const together = (...builds: Options[]): Options[] => {
  rmSync('dist', { recursive: true, force: true });
  return builds.map((build) => ({ ...build, clean: false }));
};
