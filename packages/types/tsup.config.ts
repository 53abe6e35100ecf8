import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';

export default defineConfig({
  ...base,
  entry: [
    'src/index.ts',
    'src/operations/index.ts',
    'src/contract/index.ts',
    'src/openapi/index.ts',
  ],
});
