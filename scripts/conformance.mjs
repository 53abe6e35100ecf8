// Measures the outcome of each failure on the wire, prints the tables, and writes them into docs/conformance.md and
// docs/fault-matrix.md. In CI, the same tests compare the pages with the measurements.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter', 'dot'];
const suites = ['packages/core/test/conformance', 'packages/core/test/fault-matrix'];

// Last, because the flag takes the word that follows it for its value.
const { status } = spawnSync(process.execPath, [...vitest, ...suites, '--update'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
for (const page of ['docs/conformance.md', 'docs/fault-matrix.md']) {
  const rows = readFileSync(page, 'utf8').split('\n');
  console.log(`\n${page}\n${rows.filter((row) => row.startsWith('|')).join('\n')}`);
}
if (status !== 0) console.error('\nA row is not as it is promised: see the failures above.');
process.exit(status ?? 1);
