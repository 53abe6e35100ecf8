import { defineConfig } from 'tsup';
import { base } from '../../tsup.base.js';

export default defineConfig({
  ...base,
  platform: 'node',
  entry: ['src/index.ts', 'src/bin/voisnap-mock.ts', 'src/jest/index.ts', 'src/vitest/index.ts'],
  external: ['@voisnap/testing'],
});
