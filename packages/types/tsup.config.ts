import type { Options } from 'tsup';
import { base, split, together } from '../../tsup.base.js';

const entries = [
  'src/index.ts',
  'src/models/index.ts',
  'src/contract/index.ts',
  'src/openapi/index.ts',
];
// What clients load, without zod: a file each, because each file costs one to two milliseconds of a cold start.
const operations = { 'operations/index': 'src/operations/index.ts' };
const checks = { 'checks/index': 'src/checks/index.ts' };

const config = (): Options[] =>
  together(
    // The models exist once in CommonJS too, and are loaded once.
    ...split({
      entry: entries,
      // Only what the models use of it: zod by itself is 94 files, most of them languages.
      noExternal: ['zod'],
    }),
    { ...base, splitting: false, entry: operations },
    { ...base, splitting: false, entry: checks },
  );

export default config;
