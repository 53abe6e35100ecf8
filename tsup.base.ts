import { rmSync } from 'node:fs';
import type { Options } from 'tsup';
import { commonJs, lineMaps, toCommonJs } from './tsup.plugins.js';

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
  plugins: [lineMaps],
  esbuildOptions: (options, { format }) => {
    if (format === 'cjs') {
      options.supported = { ...options.supported, ...commonJs.supported };
      options.define = { ...options.define, ...commonJs.define };
    }
    // Node decodes and compiles ASCII faster: one other character makes a text twice as wide.
    options.charset = 'ascii';
    // The sources are published too, once, and source maps lead to them.
    options.sourcesContent = false;
  },
};

/** A build whose entries share chunks, as ESM and as CommonJS. */
export const split = (options: Options): Options[] =>
  ['.js', '.cjs'].map((extension) => ({
    ...base,
    ...options,
    splitting: true,
    format: 'esm',
    outExtension: () => ({ js: extension }),
    plugins: [toCommonJs, lineMaps],
  }));

/** Several builds into one `dist`, which is emptied before the first of them writes to it. */
export const together = (...builds: Options[]): Options[] => {
  rmSync('dist', { recursive: true, force: true });
  return builds.map((build) => ({ ...build, clean: false }));
};
