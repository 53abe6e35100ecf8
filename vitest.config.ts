import { defineConfig } from 'vitest/config';

// Workspace packages resolve to their TypeScript source, so tests need no build.
// The others are Vite's defaults for server code but `module`, which Node does not know: it would find
// files for bundlers, and packages twice.
const source = { conditions: ['@voisnap/source', 'node', 'development|production'] };

const project = (root: string) => ({
  extends: true as const,
  test: {
    name: root.split('/').at(-1) as string,
    root,
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
  },
});

export default defineConfig({
  resolve: source,
  ssr: { resolve: source },
  test: {
    projects: [
      project('packages/core'),
      project('packages/types'),
      project('packages/sdk'),
      project('packages/testing'),
      project('apps/example'),
    ],
    // Limits against hanging, for every test and hook alike: machines are shared, and no test measures time.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    reporters: ['default', 'json'],
    outputFile: { json: 'reports/vitest.json' },
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-d.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: 'reports/coverage',
      thresholds: { lines: 90, functions: 90, branches: 80, statements: 90 },
    },
  },
});
