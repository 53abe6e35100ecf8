import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

// Workspace packages resolve to their TypeScript source, so tests need no build.
// The others are Vite's defaults for server code but `module`, which Node does not know: it would find
// files for bundlers, and packages twice.
const source = { conditions: ['@voisnap/source', 'node', 'development|production'] };

const all = ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'];
const isolated = ['**/*.isolated.test.ts'];

/** A Postgres for the tests of the front desk, which starts when one of them asks for it. */
const postgres = fileURLToPath(new URL('apps/front-desk/test/share-postgres.ts', import.meta.url));

/**
 * Two projects for each package. Its tests share processes, and load the sources once in each. Those that
 * load modules anew, replace globals or measure a whole process are called `*.isolated.test.ts`, and each
 * file of them has a process of its own.
 */
const projects = (root: string) => {
  const name = root.split('/').at(-1) as string;
  const globalSetup = name === 'front-desk' ? [postgres] : [];
  return [
    {
      extends: true as const,
      test: { name, root, include: all, exclude: isolated, isolate: false, globalSetup },
    },
    {
      extends: true as const,
      test: { name: `${name}, isolated`, root, include: isolated, globalSetup },
    },
  ];
};

const config: ViteUserConfig = defineConfig({
  resolve: source,
  ssr: { resolve: source },
  test: {
    // Not `test`: the SDK loads its late parts at once then, and these tests see it as apps do.
    env: { NODE_ENV: 'development' },
    projects: [
      'packages/core',
      'packages/types',
      'packages/sdk',
      'packages/testing',
      'apps/example',
      'apps/front-desk',
    ].flatMap(projects),
    // By default one core less, so that a machine with two would run one file after the other.
    maxWorkers: '100%',
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

export default config;
