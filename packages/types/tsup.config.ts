import type { Options } from 'tsup';
import { base, together } from '../../tsup.base.js';

const entries = [
  'src/index.ts',
  'src/models/index.ts',
  'src/contract/index.ts',
  'src/openapi/index.ts',
];
// What clients load, without zod: a file each, because each file costs about a millisecond.
const operations = { 'operations/index': 'src/operations/index.ts' };
const checks = { 'checks/index': 'src/checks/index.ts' };

const config = (): Options[] =>
  together(
    {
      ...base,
      entry: entries,
      // Only what the models use of it: zod by itself is 94 files, most of them languages.
      noExternal: ['zod'],
      // The models exist once in CommonJS too, and are loaded once.
      splitting: true,
    },
    { ...base, splitting: false, entry: operations },
    { ...base, splitting: false, entry: checks },
  );

export default config;
