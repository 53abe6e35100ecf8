import { execFile } from 'node:child_process';
import os from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fastestTenth, median } from '../statistics.mjs';
import { fractions, table } from '../table.mjs';

const execute = promisify(execFile);

/** Starts a script in a new process for each sample, and returns the median of the samples. */
const sample = async (count, script, ...words) => {
  const path = fileURLToPath(new URL(`../${script}`, import.meta.url));
  const samples = [];
  for (let index = 0; index < count; index += 1) {
    const { stdout } = await execute(process.execPath, [path, ...words]);
    samples.push(JSON.parse(stdout));
  }
  return (read, summarize = median) => summarize(samples.map(read));
};

const write = (what, { wall, fastest, cpu }, goal) => [
  what,
  fractions(wall),
  fractions(fastest),
  fractions(cpu),
  goal === undefined ? '–' : `≤ ${goal} ms`,
  goal === undefined ? '–' : wall <= goal ? 'reached' : 'missed',
];

/** Measures the cost of the mock of @voisnap/testing for a test suite. */
export const measureTesting = async ({ rounds, scale }) => {
  const start = await sample(Math.max(rounds, 3), 'mock-start.mjs');
  const later = await sample(Math.max(rounds, 3), 'mock-start.mjs', 'contract');
  const life = await sample(Math.min(rounds, 5), 'mock-life.mjs', String(scale));
  const timeOf = (samples, name) => ({
    wall: samples((each) => each[name].wall),
    fastest: samples((each) => each[name].fastest ?? each[name].wall, fastestTenth),
    cpu: samples((each) => each[name].cpu),
  });
  const rows = [
    write('import, with the SDK imported already', timeOf(start, 'imported'), 100),
    write('the same, with `@voisnap/types/contract` imported too', timeOf(later, 'imported'), 100),
    write('create and dispose, warm', timeOf(life, 'createAndDispose'), 5),
    write('a read through the client, in memory', timeOf(life, 'read'), 1),
    write('a write through the client, in memory', timeOf(life, 'write'), 1),
    write('import to first answer', timeOf(start, 'answered')),
    write('a test: create, client, a write, verify, dispose; warm', timeOf(life, 'lifeOfATest')),
    write('200 mocks at once, 5 writes each', timeOf(life, 'manyMocks')),
  ];
  const confused = life(
    (each) => each.confused,
    (counts) => Math.max(...counts),
  );
  return `## The mock of \`@voisnap/testing\`

${table(['what', 'median', 'fastest tenth', 'CPU time', 'goal', ''], rows)}

Entries that the 200 mocks lost, or that another mock had: ${confused} of 1000. While this was measured, ${os.loadavg()[0].toFixed(1)}
processes wanted ${os.cpus().length} cores; where there are more of them than cores, the median says more of the machine than of the mock.`;
};
