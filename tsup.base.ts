import type { Options } from 'tsup';

/** What every package's build shares: ESM and CJS, each with its own declarations. */
export const base: Options = {
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  // tsup sets `baseUrl`, which TypeScript 6 reports as deprecated (TS5101).
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  sourcemap: true,
  clean: true,
  treeshake: false,
  shims: false,
  silent: true,
  esbuildOptions: (options, { format }) => {
    // Jest runs CommonJS in a context that cannot `import()`; all that we load late can be required.
    if (format === 'cjs') options.supported = { ...options.supported, 'dynamic-import': false };
  },
};
