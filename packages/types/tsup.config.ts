import { defineConfig } from 'tsup';
import { base, together } from '../../tsup.base.js';

export default defineConfig(() =>
  together(
    {
      ...base,
      entry: ['src/index.ts', 'src/contract/index.ts', 'src/openapi/index.ts'],
    },
    {
      ...base,
      // What every client loads when it is imported: one file, because each costs about a millisecond.
      splitting: false,
      entry: { 'operations/index': 'src/operations/index.ts' },
      outDir: 'dist',
    },
  ),
);
