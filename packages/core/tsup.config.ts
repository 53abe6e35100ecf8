import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';

export default defineConfig({
  ...base,
  // One file to load for each entry. What two entries both have may exist twice: error classes carry
  // a brand, so `instanceof` holds, as it does across ESM and CommonJS.
  splitting: false,
  entry: [
    'src/index.ts',
    'src/opentelemetry/index.ts',
    'src/errors/index.ts',
    'src/options/read-environment.ts',
    'src/platform/platform.node.ts',
    'src/platform/platform.web.ts',
  ],
  // Kept as they stand in dist, so that package.json "imports" chooses at run time.
  external: ['#platform'],
});
