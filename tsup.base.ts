import { rmSync } from 'node:fs';
import type { Options } from 'tsup';

/** How declarations are made. */
export const declarations = {
  // `Disposable` is in no `lib` before ESNext; on Node it comes with @types/node.
  banner: '/// <reference lib="esnext.disposable" />',
  // tsup sets `baseUrl`, which TypeScript 6 reports as deprecated (TS5101).
  compilerOptions: { ignoreDeprecations: '6.0' },
};

/** What every package's build shares: ESM and CJS, each with its own declarations. */
export const base: Options = {
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  dts: declarations,
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
    // The sources are published too, once, and source maps lead to them.
    options.sourcesContent = false;
  },
};

/** Several builds into one `dist`, which is emptied before the first of them writes to it. */
export const together = (...builds: Options[]): Options[] => {
  rmSync('dist', { recursive: true, force: true });
  return builds.map((build) => ({ ...build, clean: false }));
};
