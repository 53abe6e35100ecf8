// `npm test`: every test with coverage, from a fresh clone, on the sources, without a build; then
// 'N passed, N failed, N skipped' alone on a line. `npm run typecheck` checks the types. What follows
// `--` goes to Vitest: `npm test -- packages/core`.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import { installAll } from './install.mjs';
import { say } from './step.mjs';

const report = 'reports/vitest.json';
const filters = process.argv.slice(2);

installAll();
say('Running the tests\n');
rmSync(report, { force: true });
const { status } = spawnSync(
  process.execPath,
  // Coverage limits hold for the whole suite only.
  ['node_modules/vitest/vitest.mjs', 'run', ...(filters.length > 0 ? filters : ['--coverage'])],
  { stdio: 'inherit' },
);

let passes = status === 0;
try {
  const results = JSON.parse(readFileSync(report, 'utf8'));
  // A file that did not load has no failed test of its own: count it as one.
  const unloaded = results.testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  // So is an error outside of any test, which Vitest reports by its exit code alone.
  const outside = status !== 0 && results.numFailedTests + unloaded === 0 ? 1 : 0;
  const failed = results.numFailedTests + unloaded + outside;
  const skipped = results.numPendingTests + results.numTodoTests;
  console.log(`\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`);
  passes &&= failed === 0 && results.numPassedTests > 0;
} catch {
  console.log('\n0 passed, 1 failed');
  passes = false;
}
process.exit(passes ? 0 : 1);
