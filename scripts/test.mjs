// Runs Vitest, then prints 'N passed, N failed, N skipped' alone on a line from its JSON report.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import process from 'node:process';

const report = 'reports/vitest.json';
rmSync(report, { force: true });
const run = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
let ok = run.status === 0;
try {
  const r = JSON.parse(readFileSync(report, 'utf8'));
  // a file that did not load has no failed test of its own: count it as one
  const unloaded = r.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.every((a) => a.status !== 'failed'),
  ).length;
  const failed = r.numFailedTests + unloaded;
  console.log(
    `\n${r.numPassedTests} passed, ${failed} failed, ${r.numPendingTests + r.numTodoTests} skipped`,
  );
  ok &&= failed === 0 && r.numPassedTests > 0;
} catch {
  console.log('\n0 passed, 1 failed');
  ok = false;
}
process.exit(ok ? 0 : 1);
