import { defineConfig } from 'tsup';
import { base, declarations, together } from '../../tsup.base.js';

const entries = ['src/index.ts', 'src/jest/index.ts', 'src/vitest/index.ts'];
const command = 'src/bin/voisnap-mock.ts';
// One file for each entry that stands alone: what they share with the mock on Node exists twice, so
// that neither loads, or bundles, what only the other needs.
const alone = ['src/contract/index.ts', 'src/fixtures/index.ts', 'src/web/index.ts'];

export default defineConfig(() =>
  together(
    {
      ...base,
      platform: 'node',
      entry: [...entries, command],
      dts: { ...declarations, entry: [...entries, ...alone] },
      external: ['@voisnap/testing'],
    },
    { ...base, splitting: false, entry: alone, dts: false },
  ),
);
