import { defineConfig } from 'tsup';
import { base, together } from '../../tsup.base.js';

export default defineConfig(() =>
  together(
    {
      ...base,
      platform: 'node',
      entry: [
        'src/index.ts',
        'src/bin/voisnap-mock.ts',
        'src/jest/index.ts',
        'src/vitest/index.ts',
      ],
      external: ['@voisnap/testing'],
    },
    // One file for each entry that stands alone: what they share with the mock on Node exists twice,
    // so that neither loads, or bundles, what only the other needs.
    {
      ...base,
      splitting: false,
      entry: ['src/contract/index.ts', 'src/fixtures/index.ts', 'src/web/index.ts'],
    },
  ),
);
