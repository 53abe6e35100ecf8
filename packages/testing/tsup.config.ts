import type { Options } from 'tsup';
import { base, together } from '../../tsup.base.js';

const entries = ['src/index.ts', 'src/runners/jest/index.ts'];
const ofVitest = 'src/runners/vitest/index.ts';
const command = 'src/cli/voisnap-mock.ts';
// One file for each entry that stands alone: what they share with the mock on Node exists twice, so
// that neither loads, or bundles, what only the other needs.
const alone = ['src/contract/index.ts', 'src/emulator/fixtures/index.ts', 'src/web.ts'];

const node: Options = { ...base, platform: 'node', external: ['@voisnap/testing'] };

const config = (): Options[] =>
  together(
    { ...node, format: 'esm', entry: [...entries, ofVitest, command] },
    { ...node, format: 'cjs', entry: entries },
    // Declarations for `require` are real: TypeScript reads them for each `import` of a CommonJS module.
    {
      ...node,
      format: 'cjs',
      entry: { 'runners/vitest/index': 'src/runners/vitest/refuse-require.ts' },
      sourcemap: false,
    },
    { ...base, splitting: false, entry: alone },
  );

export default config;
